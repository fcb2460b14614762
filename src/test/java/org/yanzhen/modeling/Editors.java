package org.yanzhen.modeling;

import com.microsoft.playwright.Page;
import java.util.List;
import org.yanzhen.journeys.Official;
import org.yanzhen.testing.Scene;

/** The editors without the page around them: given a file, asked for what they would save. */
final class Editors implements AutoCloseable {

    private static final String OPEN = """
            async ([kind, text, readOnly]) => {
              window.editor?.destroy();
              document.querySelector('main').innerHTML = '<div id="editor"></div>';
              document.querySelector('#editor').style.height = '46rem';
              if (!document.querySelector(`link[href="/assets/editor-${kind}.css"]`)) {
                document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `/assets/editor-${kind}.css` }));
              }
              const { open } = await import(`/assets/editor-${kind}.js`);
              window.edits = 0;
              window.editor = await open(document.querySelector('#editor'), text, { onChange: () => window.edits++, readOnly });
              await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
            }
            """;

    private final Official administrator;
    final Page page;

    Editors(Scene scene, int width) {
        administrator = Official.arrives(scene.address(), "administrator", Scene.PASSWORD, "/calendar");
        page = administrator.page;
        page.setViewportSize(width, 1000);
    }

    /** @param kind {@code bpmn}, {@code form} or {@code decision} */
    void open(String kind, String text) {
        page.evaluate(OPEN, List.of(kind, text, false));
    }

    void openToRead(String kind, String text) {
        page.evaluate(OPEN, List.of(kind, text, true));
    }

    void focus(String element) {
        page.evaluate("element => window.editor.focus(element)", element);
    }

    String content() {
        return (String) page.evaluate("() => window.editor.content()");
    }

    /** How often the editor said that something was edited. */
    int edits() {
        return (int) page.evaluate("window.edits");
    }

    @Override
    public void close() {
        administrator.close();
    }
}
