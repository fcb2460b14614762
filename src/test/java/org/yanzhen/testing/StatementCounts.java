package org.yanzhen.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mysql.cj.MysqlConnection;
import com.mysql.cj.Query;
import com.mysql.cj.interceptors.QueryInterceptor;
import com.mysql.cj.log.Log;
import com.mysql.cj.protocol.Resultset;
import com.mysql.cj.protocol.ServerSession;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What one request asks the database: every statement that the driver sends in the thread of this request, also for its
 * session, and nothing that others ask meanwhile.
 *
 * <p>Two kinds are left out. Beginnings and ends of transactions do not grow with what a page shows. And who asks is read
 * anew at every request only in tests, where a change of groups has to be seen at once.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public class StatementCounts extends OncePerRequestFilter {

    private static final String MARK = "statements";
    private static final int LOOKS = 5;
    private static final Pattern TRANSACTION = Pattern.compile(
            "(commit|rollback|set |start transaction|/\\* ping).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final ThreadLocal<@Nullable List<String>> OF_THIS_REQUEST = new ThreadLocal<>();

    private final Map<String, CompletableFuture<List<String>>> asked = new ConcurrentHashMap<>();

    /** What the driver sends; it is told of this class by its name. */
    public static final class Sent implements QueryInterceptor {

        @Override
        public QueryInterceptor init(MysqlConnection connection, Properties properties, Log log) {
            return this;
        }

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // the driver's own
        public <T extends Resultset> @Nullable T preProcess(Supplier<String> sql, Query query) {
            var statements = OF_THIS_REQUEST.get();
            if (statements != null) {
                statements.add(sql.get());
            }
            return null;
        }

        @Override
        public <T extends Resultset> @Nullable T postProcess(
                Supplier<String> sql, Query query, T result, ServerSession session) {
            return null;
        }

        @Override
        public boolean executeTopLevelOnly() {
            return false;
        }

        @Override
        public void destroy() {}
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var end = asked.get(mark(request));
        if (end == null) {
            chain.doFilter(request, response);
            return;
        }
        var statements = new ArrayList<String>();
        OF_THIS_REQUEST.set(statements);
        try {
            chain.doFilter(request, response);
        } finally {
            OF_THIS_REQUEST.remove();
            end.complete(statements);
        }
    }

    private static String mark(HttpServletRequest request) {
        var query = Objects.requireNonNullElse(request.getQueryString(), "");
        return query.substring(query.lastIndexOf('=') + 1);
    }

    /**
     * What somebody's look at a page asks, which is not their first. What is known for seconds may have to be looked up just
     * then, so the fewest of several looks count.
     *
     * @param enough so few that no further look is needed
     */
    public List<String> of(Scene scene, String user, String path, int enough) {
        look(scene, user, path);
        var fewest = look(scene, user, path);
        for (var again = 1; again < LOOKS && fewest.size() > enough; again++) {
            var other = look(scene, user, path);
            fewest = other.size() < fewest.size() ? other : fewest;
        }
        return fewest;
    }

    /** The page has to be there. */
    private List<String> look(Scene scene, String user, String path) {
        var mark = UUID.randomUUID().toString();
        var end = new CompletableFuture<List<String>>();
        asked.put(mark, end);
        try {
            var answer = scene.as(user).get(path + (path.contains("?") ? "&" : "?") + MARK + "=" + mark);
            assertThat(answer.status()).as("%s: %s", path, answer.body()).isEqualTo(200);
            // its last byte is sent before the last filter has ended
            return end.orTimeout(60, TimeUnit.SECONDS).join().stream()
                    .filter(sql -> !TRANSACTION.matcher(sql).matches())
                    .filter(sql -> !(sql.contains("ACT_ID_") && sql.contains("'" + user + "'")))
                    .toList();
        } finally {
            asked.remove(mark);
        }
    }
}
