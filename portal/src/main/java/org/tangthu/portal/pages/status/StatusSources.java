package org.tangthu.portal.pages.status;

import java.time.Clock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.tangthu.iiif.pdf.PdfQueue;
import org.tangthu.portal.ocr.OcrJobs;
import org.tangthu.portal.ops.Volumes;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.deposit.Deposits;
import org.tangthu.repository.projection.ProjectionRunner;

/**
 * What is asked for the page that tells how the engines stand.
 *
 * @param names what an actor is called
 */
public record StatusSources(
        ProjectionRunner projections,
        Catalogue catalogue,
        Deposits deposits,
        OcrJobs ocr,
        Supplier<PdfQueue> pdfs,
        Volumes volumes,
        UnaryOperator<String> names,
        Clock clock) {}
