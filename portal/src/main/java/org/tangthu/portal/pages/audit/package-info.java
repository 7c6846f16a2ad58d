/** The page on which auditors read who did what. */
package org.tangthu.portal.pages.audit;
