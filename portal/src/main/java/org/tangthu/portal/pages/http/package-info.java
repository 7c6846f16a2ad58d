/** The pages over HTTP: addresses to questions, answers to responses, and the built web assets. */
package org.tangthu.portal.pages.http;
