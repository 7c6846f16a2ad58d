/**
 * Robots that say who they are: a known one is believed when its address leads to one of its domains and back, which is
 * asked of name servers beside the requests, seldom and only where that is switched on.
 */
package org.tangthu.portal.robots;
