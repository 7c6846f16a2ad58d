/** What all doors of this module have in common: reading addresses, CORS, conditional answers, errors as statuses. */
package org.tangthu.iiif.http;
