/**
 * The pages that people see. Builders read the catalogue, the search index and page texts, and make one record per page;
 * templates of the same name write it as HTML in Vietnamese or English. {@link org.tangthu.portal.pages.Pages} is the
 * door. Nothing here knows HTTP; {@code pages.http} translates.
 */
package org.tangthu.portal.pages;
