/** Who is behind a request: sessions of people who signed in, as they come and go over HTTP. */
package org.tangthu.portal.account;
