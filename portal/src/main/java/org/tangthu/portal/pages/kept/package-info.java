/**
 * Pages kept as they were written, for visitors of whom nothing is known: nobody is looked up, nothing is searched and
 * nothing is written while they hold.
 */
package org.tangthu.portal.pages.kept;
