/**
 * The pages of signing in, and those where people see and change what belongs to their own account. Builders make one
 * record per page from what the services answered; nothing here decides who may do what, and nothing knows HTTP.
 */
package org.tangthu.portal.pages.account;
