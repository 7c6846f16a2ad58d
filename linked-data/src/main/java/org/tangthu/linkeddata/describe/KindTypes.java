package org.tangthu.linkeddata.describe;

/**
 * How schema.org, DCMI and EDM class a kind of item; what none of them has a word for is a creative work of text.
 *
 * @param schema prefixed name of the schema.org class
 * @param dcmi prefixed name of the DCMI type
 * @param edm one of the five values of {@code edm:type}
 */
public record KindTypes(String schema, String dcmi, String edm) {
    private static final String TEXT = "TEXT";
    private static final String IMAGE = "IMAGE";

    /** @param kind a code of the scheme {@code kind} */
    public static KindTypes of(String kind) {
        return switch (kind) {
            case "book", "gazetteer", "statistics" -> text("schema:Book");
            case "manuscript", "autograph", "genealogy", "land-register", "village-convention" ->
                text("schema:Manuscript");
            case "thesis" -> text("schema:Thesis");
            case "serial-issue" -> text("schema:PublicationIssue");
            case "article" -> text("schema:Article");
            case "report" -> text("schema:Report");
            case "learning-resource" -> text("schema:LearningResource");
            case "map" -> new KindTypes("schema:Map", "dcmitype:StillImage", IMAGE);
            case "photograph" -> new KindTypes("schema:Photograph", "dcmitype:StillImage", IMAGE);
            case "picture" -> new KindTypes("schema:VisualArtwork", "dcmitype:StillImage", IMAGE);
            case "rubbing" -> new KindTypes("schema:CreativeWork", "dcmitype:StillImage", IMAGE);
            case "stele", "woodblock", "inscribed-board", "object" ->
                new KindTypes("schema:CreativeWork", "dcmitype:PhysicalObject", IMAGE);
            case "recording" -> new KindTypes("schema:AudioObject", "dcmitype:Sound", "SOUND");
            case "film" -> new KindTypes("schema:VideoObject", "dcmitype:MovingImage", "VIDEO");
            default -> text("schema:CreativeWork");
        };
    }

    private static KindTypes text(String schema) {
        return new KindTypes(schema, "dcmitype:Text", TEXT);
    }
}
