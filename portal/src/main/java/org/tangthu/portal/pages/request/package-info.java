/**
 * The pages on which readers ask for digitization and report errors, and those on which a library's people look after what
 * was asked. Texts of strangers are shown as they are, never as links or markup, and only to these people.
 */
package org.tangthu.portal.pages.request;
