package org.yanzhen.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The page on which an administrator changes a process, used with mouse and keyboard. */
public record Studio(Page page) {

    private static final String SHAPES = ".djs-shape[data-element-id^=Activity_]";

    private static final Pattern SELECTED = Pattern.compile("\\bselected\\b");

    /** Where on the screen a line has covered a part of its way. */
    private static final String POINT = """
            ([id, part]) => {
              const line = document.querySelector(`[data-element-id="${id}"] .djs-visual > path`);
              const { x, y } = line.getPointAtLength(line.getTotalLength() * part).matrixTransform(line.getScreenCTM());
              return [x, y];
            }
            """;

    void newForm(String title, String id) {
        button("新建表单或决策").click();
        page.fill("#studio-title", title);
        page.fill("#studio-id", id);
        page.locator("dialog button", new LocatorOptions().setHasText("新建")).click();
        assertThat(page.locator(".fjs-editor-container")).containsText(title);
    }

    /** At the end of the form, to be filled in. */
    void addField(String type, String label, String key) {
        page.locator(".fjs-palette-field[data-field-type=" + type + "]").focus();
        page.keyboard().press("Enter");
        page.locator(".fjs-editor-container .fjs-form-field-" + type).click();
        unfold(".fjs-properties-container");
        page.fill("#bio-properties-panel-label", label);
        page.fill("#bio-properties-panel-key", key);
        page.locator("[data-entry-id=required] label").first().click();
    }

    void openFile(String name) {
        page.locator("[role=tab][title='" + name + "']").click();
        assertThat(page.locator(".djs-container .djs-shape").first()).isVisible();
    }

    /**
     * Drops a building block at the left of an element, on the same height.
     *
     * @param widths of the element, from centre to centre
     * @return the activities it is made of, from left to right
     */
    List<String> drop(String block, String beside, double widths) {
        var before = new TreeSet<>(activities());
        page.click("[data-action=block-" + block + "]");
        var place = box(beside);
        var x = middle(place).x() - widths * place.width;
        var y = middle(place).y();
        page.mouse().move(x - 8, y);
        page.mouse().move(x, y);
        page.mouse().click(x, y);
        page.waitForCondition(() -> activities().size() > before.size());
        return activities().stream()
                .filter(one -> !before.contains(one))
                .sorted(Comparator.comparing(one -> box(one).x))
                .toList();
    }

    private List<String> activities() {
        return page.locator(SHAPES).all().stream()
                .map(shape -> Objects.requireNonNull(shape.getAttribute("data-element-id")))
                .toList();
    }

    /** Nothing is selected any more. */
    private void letGo() {
        var canvas = page.locator(".djs-container").boundingBox();
        page.waitForCondition(
                () -> { // for a moment after a drop, clicks are not heard
                    page.mouse().click(canvas.x + canvas.width / 3, canvas.y + canvas.height - 60);
                    return page.locator(".djs-element.selected").count() == 0;
                });
    }

    public void select(String element) {
        letGo();
        var middle = middle(box(element));
        page.mouse().click(middle.x(), middle.y());
        assertThat(element(element)).hasClass(SELECTED);
    }

    void removeLine(String line) {
        @SuppressWarnings("unchecked")
        var on = (List<Number>) page.evaluate(POINT, List.of(line, 0.8));
        page.mouse().move(on.get(0).doubleValue(), on.get(1).doubleValue());
        page.mouse().click(on.get(0).doubleValue(), on.get(1).doubleValue());
        assertThat(element(line)).hasClass(SELECTED);
        page.click(".djs-context-pad [data-action=delete]");
        assertThat(element(line)).hasCount(0);
    }

    /** Draws a line; it is selected afterwards. */
    void connect(String from, String to) {
        select(from);
        page.click(".djs-context-pad [data-action=connect]");
        var end = middle(box(to));
        page.mouse().move(end.x() - 6, end.y() - 3);
        page.mouse().move(end.x(), end.y());
        page.mouse().click(end.x(), end.y());
        assertThat(page.locator(".djs-connection.selected")).hasCount(1);
    }

    /** In the properties of what is selected. */
    public void fill(String entry, String text) {
        unfold(".bpmn-editor-panel");
        page.locator(".bpmn-editor-panel [data-entry-id='" + entry + "'] :is(input, textarea)")
                .fill(text);
    }

    /** In the properties of what is selected, the field of this name. */
    void choose(String label, String value) {
        unfold(".bpmn-editor-panel");
        page.locator(".bpmn-editor-panel").getByLabel(label).selectOption(value);
    }

    private void unfold(String panel) {
        for (var group : List.of(
                "general",
                "documentation",
                "yanzhen-condition",
                "ElementTemplates__CustomProperties-work",
                "validation")) {
            var folded = page.locator(
                    panel + " [data-group-id='group-" + group + "'] .bio-properties-panel-group-header:not(.open)");
            if (folded.count() > 0) {
                folded.click();
            }
        }
    }

    public Locator findings() {
        return page.locator(".studio-findings li");
    }

    void check() {
        button("检查").click();
        assertThat(page.locator(".studio-panel")).hasAttribute("open", "");
        assertThat(button("检查")).isEnabled();
    }

    /** A run of tokens begins. */
    void simulate(String start) {
        button("模拟走一遍").click();
        page.click("[data-container-id=" + start + "] .bts-context-pad");
        assertThat(page.locator(".bts-entry:not(.placeholder)").first()).isVisible();
    }

    void draw() {
        button("模拟走一遍").click();
        assertThat(page.locator(".djs-palette .entry").first()).isVisible();
    }

    /** @param patience milliseconds, as what is submitted is driven along its ways first */
    void submit(String note, double patience) {
        button("提交审批").click();
        page.fill("#studio-note", note);
        page.locator("dialog").getByRole(AriaRole.BUTTON, exactly("提交")).click();
        page.waitForURL("**/models/releases/*", new Page.WaitForURLOptions().setTimeout(patience));
    }

    public Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator.GetByRoleOptions exactly(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private Locator element(String id) {
        return page.locator(".djs-element[data-element-id='" + id + "']");
    }

    private BoundingBox box(String element) {
        return element(element).locator("> .djs-visual").boundingBox();
    }

    private record Point(double x, double y) {}

    private static Point middle(BoundingBox box) {
        return new Point(box.x + box.width / 2, box.y + box.height / 2);
    }
}
