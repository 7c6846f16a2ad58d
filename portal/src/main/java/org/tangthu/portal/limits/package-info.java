/**
 * What every request passes through before anything answers it: a number, a visitor, a price and a budget. Robots are
 * the largest load on repositories; people at a viewer must never notice that these limits are there.
 */
package org.tangthu.portal.limits;
