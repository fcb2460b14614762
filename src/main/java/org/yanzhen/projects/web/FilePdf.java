package org.yanzhen.projects.web;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.yanzhen.projects.ProjectFile;

/** The file of a project as one PDF, in the font of our pages: the common Han characters; rarer ones print as {@code #}. */
@Component
class FilePdf {

    private static final String FONT = "Noto Sans SC";

    private final ITemplateEngine templates;
    private final ApplicationContext beans;

    FilePdf(ITemplateEngine templates, ApplicationContext beans) {
        this.templates = templates;
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
        var pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .withHtmlContent(templates.process("projects/file-pdf", context), null)
                    .useFont(font("NotoSansSC-Regular.ttf"), FONT, 400, FontStyle.NORMAL, true)
                    .useFont(font("NotoSansSC-Bold.ttf"), FONT, 700, FontStyle.NORMAL, true)
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static FSSupplier<InputStream> font(String name) {
        return () -> {
            try {
                return new ClassPathResource("fonts/" + name).getInputStream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
