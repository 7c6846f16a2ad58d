/**
 * The vocabularies of the project as resources of this package: {@code tangthu.ttl} (our few terms), {@code shapes.ttl}
 * (SHACL), {@code schemes/*.ttl} (one SKOS concept scheme per code list of a description) and {@code codes.json}, which
 * the build makes from the schemes for readers that know no RDF.
 *
 * <p>The namespaces are ours and never change: {@code https://tangthu.org/ns#} for terms and
 * {@code https://tangthu.org/id/{scheme}/{notation}} for concepts. A portal serves both under its own {@code /ns} and
 * {@code /id}. {@link org.tangthu.ontologies.CodeLists} runs in the build only and is not part of the jar.
 */
package org.tangthu.ontologies;
