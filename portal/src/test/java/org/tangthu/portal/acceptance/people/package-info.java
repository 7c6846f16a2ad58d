/** People with accounts at the whole server: how they come in, what they find there, and who must not come in. */
package org.tangthu.portal.acceptance.people;
