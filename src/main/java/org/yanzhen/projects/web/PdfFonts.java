package org.yanzhen.projects.web;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The fonts of what is printed: that of our pages, then for rarer Han characters its sisters and whatever the installation
 * has more of. Each file carries of them only what it needs.
 */
@Component
class PdfFonts {

    private final List<Font> fonts = new ArrayList<>();

    /** @param more files of TrueType fonts that draw what ours do not, say of Debian's fonts-hanazono */
    PdfFonts(@Value("${yanzhen.printing.fonts:}") List<String> more) {
        fonts.add(new Font("Noto Sans SC", 400, new ClassPathResource("fonts/NotoSansSC-Regular.ttf")));
        fonts.add(new Font("Noto Sans SC", 700, new ClassPathResource("fonts/NotoSansSC-Bold.ttf")));
        fonts.add(new Font("Rare JP", 400, new ClassPathResource("fonts/NotoSansJP-Rare.ttf")));
        fonts.add(new Font("Rare HK", 400, new ClassPathResource("fonts/NotoSansHK-Rare.ttf")));
        for (var file : more) {
            if (!file.isBlank()) { // where nothing is set
                fonts.add(new Font("More " + fonts.size(), 400, new FileSystemResource(file.strip())));
            }
        }
    }

    /** For a style sheet: each character is drawn by the first that can. */
    String families() {
        return fonts.stream().map(font -> '"' + font.family + '"').distinct().collect(Collectors.joining(", "));
    }

    void addTo(PdfRendererBuilder builder) {
        fonts.forEach(font -> builder.useFont(font, font.family, font.weight, FontStyle.NORMAL, true));
    }

    boolean draws(int character) {
        return fonts.stream().anyMatch(font -> font.glyphs().getGlyphId(character) != 0);
    }

    private static final class Font implements FSSupplier<InputStream> {

        private final String family;
        private final int weight;
        private final Resource file;
        private volatile @Nullable CmapLookup glyphs;

        Font(String family, int weight, Resource file) {
            this.family = family;
            this.weight = weight;
            this.file = file;
        }

        @Override
        public InputStream supply() {
            try {
                return file.getInputStream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Which characters it draws, without what they look like. */
        CmapLookup glyphs() {
            var known = glyphs;
            if (known == null) {
                try (var font = new TTFParser().parse(new RandomAccessReadBuffer(supply()))) {
                    known = font.getUnicodeCmapLookup();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                glyphs = known;
            }
            return known;
        }
    }
}
