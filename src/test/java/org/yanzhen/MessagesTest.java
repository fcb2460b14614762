package org.yanzhen;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yanzhen.competitions.ApplicationStage;
import org.yanzhen.competitions.EligibilityOutcome;
import org.yanzhen.competitions.RoundDecision;
import org.yanzhen.competitions.RoundStage;
import org.yanzhen.funds.AccountKind;
import org.yanzhen.funds.AwardStage;
import org.yanzhen.funds.TrancheState;
import org.yanzhen.identity.Role;
import org.yanzhen.insights.Board;
import org.yanzhen.models.Shipped;
import org.yanzhen.projects.CheckOutcome;
import org.yanzhen.projects.Decision;
import org.yanzhen.projects.Stage;
import org.yanzhen.tasks.Reminders.Rung;

/** Every sentence that is said exists, in Chinese and in English, and none is kept that nobody says. */
class MessagesTest {

    private static final Path CLASSES = Path.of("target/classes/org/yanzhen");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");
    private static final Pattern IN_TEMPLATE = Pattern.compile("(?:#\\{|#messages\\.msg\\(')([a-zA-Z][\\w.-]*)");

    private final Map<String, String> chinese = messages("messages.properties");
    private final Map<String, String> english = messages("messages_en.properties");
    private final String java = sources("src/main/java", ".java");
    private final String templates = sources("src/main/resources/templates", ".html");

    @Test
    void bothLanguagesHaveTheSameSentences() {
        assertThat(english.keySet()).isEqualTo(chinese.keySet());
    }

    @Test
    void bothLanguagesMentionTheSame() {
        assertThat(chinese).allSatisfy((key, sentence) -> assertThat(mentioned(english.getOrDefault(key, "")))
                .as(key)
                .isEqualTo(mentioned(sentence)));
    }

    @Test
    void everySentenceIsInItsLanguageAndCanBeFormatted() {
        assertThat(english).allSatisfy((key, sentence) -> {
            assertThat(sentence.codePoints().noneMatch(Character::isIdeographic))
                    .as(key)
                    .isTrue();
            assertThat(new MessageFormat(sentence, Locale.ENGLISH).getFormats())
                    .as(key)
                    .hasSameSizeAs(PLACEHOLDER.matcher(sentence).results().toList());
        });
        assertThat(chinese.entrySet().stream()
                        .filter(entry -> entry.getKey().matches("(refusal|mistake|journal|message)\\.[a-zA-Z].*"))
                        .filter(entry -> !entry.getKey().matches("refusal\\.(separator|invalid-input)"))
                        .filter(entry -> entry.getValue().codePoints().noneMatch(Character::isIdeographic)))
                .isEmpty();
    }

    /** A straight apostrophe is a quote where a sentence has details, and itself where it has none. */
    @Test
    void apostrophesAreRound() {
        assertThat(chinese.values()).noneMatch(sentence -> sentence.contains("'"));
        assertThat(english.values()).noneMatch(sentence -> sentence.contains("'"));
    }

    @Test
    void everySentenceThatIsSaidExists() {
        assertThat(chinese.keySet()).containsAll(said());
    }

    @Test
    void noSentenceIsKeptThatNobodySays() {
        var said = said();

        assertThat(chinese.keySet().stream()
                        .filter(key -> !key.startsWith("journal.")) // see JournalTest
                        .filter(key -> !said.contains(key)))
                .isEmpty();
    }

    @Test
    void whatASentenceMentionsItIsGiven() {
        Stream.of("new RuleViolation", "new NotAllowed")
                .forEach(call -> calls(call).forEach(arguments -> literals(arguments.get(0))
                        .forEach(code -> assertGiven("refusal." + code, arguments.size() - 1))));
        calls("new Unknown").forEach(arguments -> literals(arguments.get(0))
                .forEach(what -> assertGiven("refusal.unknown-" + what, 1)));
        calls("new InvalidInput").stream()
                .filter(arguments -> arguments.size() > 1)
                .forEach(arguments ->
                        assertGiven("mistake." + literals(arguments.get(1)).get(0), arguments.size() - 2));
        calls("mistakes.require").stream()
                .filter(arguments -> !literals(arguments.get(2)).isEmpty())
                .forEach(arguments ->
                        assertGiven("mistake." + literals(arguments.get(2)).get(0), arguments.size() - 3));
        calls("judge.require") // it puts the field's label first
                .forEach(arguments ->
                        assertGiven("mistake." + literals(arguments.get(1)).get(0), arguments.size() - 1));
    }

    private void assertGiven(String key, int details) {
        assertThat(mentioned(chinese.getOrDefault(key, ""))).as(key).allMatch(number -> number < details);
    }

    /** What templates and code name, and the constants of the types whose names are made into keys. */
    private Set<String> said() {
        var said = new TreeSet<String>();
        Stream.of("new RuleViolation", "new NotAllowed", "new OwnWork", "new Unavailable", "super")
                .flatMap(call -> calls(call).stream())
                .filter(arguments -> !arguments.isEmpty())
                .flatMap(arguments -> literals(arguments.get(0)).stream())
                .filter(code -> code.matches("[a-z][a-z-]+[a-z]"))
                .forEach(code -> said.add("refusal." + code));
        calls("new Unknown")
                .forEach(arguments -> literals(arguments.get(0)).forEach(what -> said.add("refusal.unknown-" + what)));
        calls("new InvalidInput").stream()
                .filter(arguments -> arguments.size() > 1)
                .flatMap(arguments -> literals(arguments.get(1)).stream())
                .forEach(code -> said.add("mistake." + code));
        calls("mistakes.require").stream()
                .flatMap(arguments -> literals(arguments.get(2)).stream())
                .forEach(code -> said.add("mistake." + code));
        calls("judge.require").stream()
                .flatMap(arguments -> literals(arguments.get(1)).stream())
                .forEach(code -> said.add("mistake." + code));
        calls("Sentences.of").stream()
                .flatMap(arguments -> literals(arguments.get(1)).stream())
                .filter(key -> !key.isEmpty() && !key.endsWith("."))
                .forEach(said::add);
        Stream.of(
                        "toSecretaries",
                        "askSecretaries",
                        "toLeaders",
                        "askLeaders",
                        "toOffice",
                        "toFinance",
                        "toConfirm",
                        "toApplicants",
                        "tell")
                .flatMap(call -> calls(call).stream())
                .filter(arguments -> arguments.size() > 1)
                .flatMap(arguments -> literals(arguments.get(1)).stream())
                .filter(code -> !code.endsWith("-"))
                .forEach(code -> said.add("message." + code));
        calls("send").stream()
                .filter(arguments -> arguments.size() > 2)
                .flatMap(arguments -> literals(arguments.get(2)).stream())
                .filter(code -> code.matches("[a-z][a-z-]+[a-z]"))
                .forEach(code -> said.add("message." + code));
        Stream.of("messages.send", "messages.announcement", "messages.remind")
                .flatMap(call -> calls(call).stream())
                .flatMap(arguments -> literals(arguments.get(1)).stream())
                .forEach(code -> said.add("message." + code));
        calls("closed").stream() // pages for whoever is not logged in
                .flatMap(arguments -> literals(arguments.get(1)).stream())
                .forEach(why -> said.addAll(List.of("login." + why + ".title", "login." + why + ".text")));
        IN_TEMPLATE.matcher(templates).results().forEach(found -> said.add(found.group(1)));

        Stream.of(Stage.values()).forEach(stage -> said.add("refusal.illegal-stage." + kebab(stage)));
        Stream.of(RoundStage.values()).forEach(stage -> said.add("refusal.round-stage." + kebab(stage)));
        Stream.of(ApplicationStage.values()).forEach(stage -> said.add("refusal.application-stage." + kebab(stage)));
        Stream.of(AwardStage.values()).forEach(stage -> said.add("refusal.illegal-award." + kebab(stage)));
        Stream.of(TrancheState.values()).forEach(state -> said.add("refusal.illegal-tranche." + kebab(state)));
        Stream.of(AccountKind.values()).forEach(kind -> said.add("refusal.not-covered." + kebab(kind)));
        Stream.of(EligibilityOutcome.values())
                .forEach(outcome -> said.add("message.application-checked-" + kebab(outcome)));
        Stream.of(CheckOutcome.values()).forEach(outcome -> said.add("message.proposal-checked-" + kebab(outcome)));
        Stream.of(RoundDecision.values()).forEach(decision -> said.add("message.round-decided-" + kebab(decision)));
        Stream.of("approved", "refused").forEach(outcome -> said.add("message.notice-withdrawal-" + outcome));
        Stream.of("upheld", "dismissed").forEach(outcome -> said.add("message.objection-answered-" + outcome));
        Stream.of(Decision.values()).forEach(decision -> said.add("message.project-decided-" + kebab(decision)));
        Stream.of(Rung.values())
                .filter(rung -> rung != Rung.NEVER)
                .forEach(rung -> said.add("message.task-" + kebab(rung)));
        said.add("message.task-escalated-above");
        Stream.of(RoundStage.values()).forEach(stage -> said.add("rounds.now." + stage));
        Stream.of(Role.values()).forEach(role -> said.add("role." + role.group()));
        Stream.of("quarter-opens", "quarter-due").forEach(stop -> said.add("clock." + stop));
        IntStream.rangeClosed(1, 4).forEach(number -> said.addAll(Set.of("quarter." + number, "scope.Q" + number)));
        Stream.of("", "1", "2", "ACCEPTANCE").forEach(scope -> said.add("scope." + scope));
        namedTypes().forEach(type -> Arrays.stream(type.getEnumConstants())
                .forEach(constant -> said.add(name(type) + constant)));
        return said;
    }

    /** Where one constant has a name for people, all have. */
    private List<Class<?>> namedTypes() {
        try (var files = Files.walk(CLASSES)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(MessagesTest::type)
                    .filter(Class::isEnum)
                    .filter(type -> Arrays.stream(type.getEnumConstants())
                            .anyMatch(constant -> chinese.containsKey(name(type) + constant)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> type(Path file) {
        var name = CLASSES.relativize(file).toString().replaceFirst("\\.class$", "");
        try {
            return Class.forName(
                    "org.yanzhen." + name.replace(file.getFileSystem().getSeparator(), "."),
                    false,
                    MessagesTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(Class<?> type) {
        var name = type.equals(Board.Cell.class) ? "Cell" : type.getName().replaceFirst(".*\\.", "");
        return name.replace('$', '.') + ".";
    }

    /** The arguments of every call, as they are written. */
    private List<List<String>> calls(String call) {
        var found = new ArrayList<List<String>>();
        var begin = Pattern.compile("(?<![\\w.])" + Pattern.quote(call) + "\\(").matcher(java);
        while (begin.find()) {
            found.add(arguments(begin.end()));
        }
        return found;
    }

    private List<String> arguments(int from) {
        var arguments = new ArrayList<String>();
        var argument = new StringBuilder();
        var quoted = false;
        var depth = 0;
        for (var at = from; at < java.length(); at++) {
            var c = java.charAt(at);
            quoted ^= c == '"' && java.charAt(at - 1) != '\\';
            depth += quoted ? 0 : "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            if (depth < 0) {
                break;
            }
            if (c == ',' && depth == 0 && !quoted) {
                arguments.add(argument.toString());
                argument.setLength(0);
            } else {
                argument.append(c);
            }
        }
        if (!argument.toString().isBlank()) {
            arguments.add(argument.toString());
        }
        return arguments;
    }

    private static List<String> literals(String argument) {
        return LITERAL.matcher(argument).results().map(found -> found.group(1)).toList();
    }

    private static Set<Integer> mentioned(String sentence) {
        return PLACEHOLDER
                .matcher(sentence)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .collect(toCollection(TreeSet::new));
    }

    private static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, String> messages(String file) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Shipped.text(Path.of("src/main/resources", file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var messages = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> messages.put(key, properties.getProperty(key)));
        return messages;
    }

    private static String sources(String folder, String ending) {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(Shipped::text)
                    .collect(joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
