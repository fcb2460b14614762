package org.yanzhen.insights.web;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.yanzhen.identity.Caller;
import org.yanzhen.insights.Board;
import org.yanzhen.insights.Board.Cell;
import org.yanzhen.projects.ProjectFiles;

/** The board 45 × 4. Its counts open the rows behind them. */
@Controller
class BoardController {

    private final Board board;
    private final ProjectFiles projects;

    BoardController(Board board, ProjectFiles projects) {
        this.board = board;
        this.projects = projects;
    }

    @GetMapping("/board")
    String board(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Integer quarter,
            @RequestParam(required = false) @Nullable Cell light,
            Caller caller,
            Model model) {
        var shown = year == null ? projects.currentYear() : year;
        var rows = board.of(shown, caller);
        model.addAttribute("year", shown);
        model.addAttribute("quarter", quarter);
        model.addAttribute("light", light);
        model.addAttribute("counts", counts(rows));
        model.addAttribute(
                "rows",
                quarter == null || light == null
                        ? rows
                        : rows.stream()
                                .filter(row -> row.quarters().get(quarter - 1) == light)
                                .toList());
        return "board";
    }

    /** For each quarter: how many rows show what. */
    private static List<? extends Map<Cell, Long>> counts(List<Board.Row> rows) {
        return IntStream.range(0, 4)
                .mapToObj(quarter -> rows.stream()
                        .map(row -> row.quarters().get(quarter))
                        .filter(cell -> cell != Cell.NONE)
                        .collect(groupingBy(cell -> cell, TreeMap::new, counting())))
                .toList();
    }

    @GetMapping("/api/board")
    @ResponseBody
    List<Line> lines(@RequestParam int year, Caller caller) {
        return board.of(year, caller).stream().map(Line::of).toList();
    }

    record Line(String community, String name, @Nullable String title, List<Cell> quarters) {
        static Line of(Board.Row row) {
            return new Line(
                    row.community().code(),
                    row.community().name(),
                    row.project() == null ? null : row.project().title(),
                    row.quarters());
        }
    }
}
