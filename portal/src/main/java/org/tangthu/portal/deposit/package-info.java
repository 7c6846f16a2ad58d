/**
 * Deposits of those who work at libraries in a browser: what somebody fills in becomes the description, the files come one by
 * one, all of it is looked at before it is committed. The machinery is that of the repository. Nothing here knows forms or HTTP.
 */
package org.tangthu.portal.deposit;
