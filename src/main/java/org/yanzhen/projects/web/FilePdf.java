package org.yanzhen.projects.web;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.yanzhen.projects.ProjectFile;
import org.yanzhen.shared.TypedText;

/** The file of a project as one PDF. What none of the fonts draws is printed as its number in a box. */
@Component
class FilePdf {

    /** After it, whatever stands between the tags was typed by people or written by us for them. */
    private static final String BODY = "<body";

    private final ITemplateEngine templates;
    private final ApplicationContext beans;
    private final PdfFonts fonts;

    FilePdf(ITemplateEngine templates, ApplicationContext beans, PdfFonts fonts) {
        this.templates = templates;
        this.fonts = fonts;
        this.beans = beans;
    }

    byte[] of(ProjectFile file) {
        var context = new Context(Locale.SIMPLIFIED_CHINESE);
        context.setVariable("file", file);
        context.setVariable("project", file.project());
        context.setVariable("proposal", file.project().proposal());
        context.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, null));
        context.setVariable("fonts", fonts.families());
        var pdf = new ByteArrayOutputStream();
        try {
            var builder = new PdfRendererBuilder()
                    .withHtmlContent(readable(templates.process("projects/file-pdf", context)), null)
                    .toStream(pdf);
            fonts.addTo(builder);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    /** Whatever was stored, before or past the rules for text, ends neither the file nor silently. */
    private String readable(String html) {
        var body = html.indexOf(BODY);
        var readable = new StringBuilder(TypedText.printable(html.substring(0, body)));
        var tag = false;
        int character;
        for (var at = body; at < html.length(); at += Character.charCount(character)) {
            character = html.codePointAt(at);
            tag = character == '<' || tag && character != '>';
            if (tag || isDrawn(character)) {
                readable.appendCodePoint(character);
            } else {
                readable.append("<span class=\"code\">")
                        .append("%04X".formatted(character))
                        .append("</span>");
            }
        }
        return readable.toString();
    }

    private boolean isDrawn(int character) {
        return character < 0x20
                ? character == '\n' || character == '\r' || character == '\t'
                : TypedText.forbidden(Character.toString(character)).isEmpty() && fonts.draws(character);
    }
}
