/**
 * Asks a running server at its own public doors, as a stranger would, and compares what they tell: each has to know the same
 * public items. Nothing is changed and nothing is read but what everybody may read.
 */
package org.tangthu.portal.doctor;
