/**
 * What programs and their makers are told of the interfaces: a page on which each can be tried, {@code robots.txt} and the
 * catalogue of APIs. All three are made from one list, {@link org.tangthu.portal.pages.developers.ProgramDoor}.
 */
package org.tangthu.portal.pages.developers;
