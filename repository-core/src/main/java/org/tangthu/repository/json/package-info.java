/**
 * The written forms of the model: {@code item.yaml} and its like ({@link org.tangthu.repository.json.Descriptions}),
 * {@code record.json} ({@link org.tangthu.repository.json.EntityJson}) and {@code pages.json} ({@link
 * org.tangthu.repository.json.PageListJson}). YAML and JSON are first read into one tree that knows its lines; strict
 * readers then make values of it and collect every complaint. {@code docs/formats.md} tells the forms to people.
 */
package org.tangthu.repository.json;
