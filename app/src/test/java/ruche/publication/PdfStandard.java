package ruche.publication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/// What veraPDF finds against PDF/UA-1, the standard of accessible PDFs.
final class PdfStandard {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfStandard() {}

    /// @return the broken clauses, each once, such as `7.1: The document catalog …`; empty when there are none
    static List<String> faults(byte[] pdf) {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            var result = validator.validate(parser);
            var faults = result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() != TestAssertion.Status.PASSED)
                    .map(assertion -> assertion.getRuleId().getClause() + ": " + assertion.getMessage())
                    .distinct()
                    .toList();
            if (faults.isEmpty() != result.isCompliant()) throw new IllegalStateException("veraPDF contradicts itself");
            return faults;
        } catch (ModelParsingException | EncryptedPdfException | ValidationException | IOException unread) {
            throw new IllegalStateException(unread);
        }
    }
}
