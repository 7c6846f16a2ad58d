/** The pages by which visitors leaf through all that there is: by subject, person, place, library and more. */
package org.tangthu.portal.pages.browse;
