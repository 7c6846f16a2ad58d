/** Harvesters that others wrote, before the whole program. */
package org.tangthu.portal.acceptance.harvest;
