/**
 * The pages for those who work at libraries. {@link org.tangthu.portal.pages.staff.StaffSection} lists what there is and
 * what one needs to get there; {@link org.tangthu.portal.pages.staff.AccountReach} says whose accounts somebody may look
 * after. Nothing here knows HTTP.
 */
package org.tangthu.portal.pages.staff;
