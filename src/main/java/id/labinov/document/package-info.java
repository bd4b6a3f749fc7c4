/** Papers as PDF and Word, and QR codes, written and read. Modules fill a {@link id.labinov.document.Paper}; both kinds are written from it, so that they say
 * the same. Owns no table. PDF is XHTML of a template drawn by openhtmltopdf: tagged (PDF/UA), fonts embedded: Liberation (SIL OFL) for text,
 * DejaVu for signs that it lacks; a sign that neither has prints as a box. Word is written with POI: its small schema jar suffices and nothing
 * of JAXB comes with it, as it would with docx4j, whose conversion to PDF nobody needs here. To be asked again if papers have to keep a
 * Word file as their model. */
@ApplicationModule(allowedDependencies = {"web"})
package id.labinov.document;

import org.springframework.modulith.ApplicationModule;
