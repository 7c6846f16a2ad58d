/**
 * The pages on which those who work at libraries deposit new items: a form with files, and what becomes of them. They work
 * without a script; with one, files are dropped and sent one by one. Nothing here knows HTTP.
 */
package org.tangthu.portal.pages.deposit;
