/** How the doors of the portal use the audit log: orders are carried out so that none goes unlogged, and the log is exported. */
package org.tangthu.portal.audit;
