/** The pages of collections. */
package org.tangthu.portal.pages.collections;
