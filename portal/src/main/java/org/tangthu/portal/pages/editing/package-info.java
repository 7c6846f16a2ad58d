/**
 * The pages on which a description is edited: a form for its fields, and a tab with all of it as YAML.
 * {@link org.tangthu.portal.pages.editing.EditFields} says what the form asks for; {@link
 * org.tangthu.portal.pages.editing.Typed} is what stands in it, made from an item or from what a browser sends, and written over
 * the item's own fields, so that what the form does not show stays. Nothing here knows HTTP.
 */
package org.tangthu.portal.pages.editing;
