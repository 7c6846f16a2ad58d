package org.tangthu.ontologies;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * One SKOS concept scheme from a Turtle file of its name. Turtle has no order, so the file gives it as the member list of
 * one {@code skos:OrderedCollection}, which holds every concept of the scheme exactly once.
 */
record ConceptScheme(String name, List<Resource> concepts) {
    private static final List<String> LANGUAGES = List.of("vi", "en");

    static ConceptScheme read(Path file) {
        Model model = RDFDataMgr.loadModel(file.toUri().toString());
        Resource scheme = only(model, SKOS.ConceptScheme, file);
        String name = text(scheme, SKOS.notation, "");
        require(file.getFileName().toString().equals(name + ".ttl"), scheme, "its notation must be its file name");
        List<Resource> concepts = only(model, SKOS.OrderedCollection, file)
                .getRequiredProperty(SKOS.memberList)
                .getObject()
                .as(RDFList.class)
                .asJavaList()
                .stream()
                .map(RDFNode::asResource)
                .toList();
        Set<Resource> declared =
                model.listSubjectsWithProperty(RDF.type, SKOS.Concept).toSet();
        require(
                concepts.size() == declared.size() && new HashSet<>(concepts).equals(declared),
                scheme,
                "its member list must hold each of its concepts once");
        for (Resource concept : concepts) {
            require(model.contains(concept, SKOS.inScheme, scheme), concept, "it must be in scheme " + scheme.getURI());
        }
        return new ConceptScheme(name, concepts);
    }

    /** The concepts as codes, in order; each has a notation of its own and a label in every language. */
    List<CodeLists.Code> codes() {
        var seen = new HashSet<String>();
        return concepts.stream()
                .map(concept -> {
                    var code = code(concept);
                    require(seen.add(code.notation()), concept, "its notation " + code.notation() + " is taken");
                    return code;
                })
                .toList();
    }

    /** Typed notations, such as the code of a standard, stand beside the plain one by which descriptions name it. */
    private static CodeLists.Code code(Resource concept) {
        Map<String, String> labels = new LinkedHashMap<>();
        LANGUAGES.forEach(language -> labels.put(language, text(concept, SKOS.prefLabel, language)));
        return new CodeLists.Code(text(concept, SKOS.notation, ""), concept.getURI(), labels);
    }

    private static String text(Resource subject, Property property, String language) {
        var values = subject.listProperties(property, language.isEmpty() ? null : language)
                .filterKeep(said ->
                        !language.isEmpty() || said.getLiteral().getDatatype().equals(XSDDatatype.XSDstring))
                .toList();
        String wanted = property.getLocalName() + (language.isEmpty() ? "" : "@" + language);
        require(values.size() == 1, subject, "it needs exactly one " + wanted);
        return values.get(0).getString();
    }

    private static Resource only(Model model, Resource type, Path file) {
        var found = model.listSubjectsWithProperty(RDF.type, type).toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(
                    file + " needs exactly one " + type.getLocalName() + ", it has " + found.size());
        }
        return found.get(0);
    }

    private static void require(boolean fit, Resource subject, String rule) {
        if (!fit) {
            throw new IllegalArgumentException(subject + ": " + rule);
        }
    }
}
