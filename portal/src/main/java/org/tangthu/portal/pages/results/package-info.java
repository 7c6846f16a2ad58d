/** Results of searches in forms for other programs, and the description of the search for browsers. */
package org.tangthu.portal.pages.results;
