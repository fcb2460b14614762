package org.yanzhen.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A Keycloak of its own for the build, unpacked from Maven, with the realm we ship; nothing of it outlives the build.
 * Everybody but this class reaches it through a {@link Wire}.
 */
final class RealKeycloak {

    static final String REALM = "yanzhen";

    private static final Path HOME = Path.of("target/keycloak/keycloak-26.7.3");
    private static final Path REALM_FILE = Path.of("src/main/keycloak/yanzhen-realm.json");
    private static final int WANTS_A_RESTART = 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static @Nullable RealKeycloak running;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final int port = Wire.freePort();
    private final int managementPort = Wire.freePort();
    private final int applicationPort = Wire.freePort();
    private final Wire wire = new Wire(port);
    private final String administratorPassword = secret();
    private final String appSecret = secret();
    private final String directorySecret = secret();
    private final Map<String, String> passwords = new ConcurrentHashMap<>();
    private final Map<String, String> publishedKeys = new ConcurrentHashMap<>();
    private final Instant started = Instant.now();
    private final CompletableFuture<Duration> ready;
    private volatile @Nullable Process process;

    private String token = "";
    private Instant tokenEnds = Instant.EPOCH;

    /** The one of this build; the first call starts it and does not wait. */
    static synchronized RealKeycloak ofTheBuild() {
        if (running == null) {
            running = new RealKeycloak();
        }
        return running;
    }

    private RealKeycloak() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        ready = CompletableFuture.supplyAsync(this::run);
    }

    /** How long it took to be ready. */
    Duration awaitReady() {
        return ready.join();
    }

    Wire wire() {
        return wire;
    }

    /** Where the application has to listen, so that the realm's addresses lead to it. */
    int applicationPort() {
        return applicationPort;
    }

    String url() {
        return "http://127.0.0.1:" + wire.port();
    }

    String issuer() {
        return issuer(REALM);
    }

    String issuer(String realm) {
        return url() + "/realms/" + realm;
    }

    String appSecret() {
        return appSecret;
    }

    String directorySecret() {
        return directorySecret;
    }

    private Duration run() {
        try {
            var imports = Files.createDirectories(HOME.resolve("data/import"));
            Files.copy(REALM_FILE, imports.resolve("realm.json"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            var server = launch(false);
            while (!isReady()) {
                if (!server.isAlive()) {
                    if (server.exitValue() != WANTS_A_RESTART) {
                        throw new IllegalStateException("Keycloak does not start, see target/keycloak.log");
                    }
                    server = launch(true);
                }
                server.waitFor(200, java.util.concurrent.TimeUnit.MILLISECONDS);
            }
            return Duration.between(started, Instant.now());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What bin/kc.sh does, without a shell in between that would have to pass on the end. */
    private Process launch(boolean again) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1", // it lives for minutes
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Dkc.home.dir=" + HOME.toAbsolutePath(),
                "-Djboss.server.config.dir=" + HOME.toAbsolutePath().resolve("conf"),
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED"));
        if (again) {
            command.add("-Dkc.config.built=true");
        }
        command.addAll(List.of(
                "-cp",
                HOME.toAbsolutePath().resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start-dev",
                "--db=dev-mem",
                "--cache=local",
                "--import-realm",
                "--health-enabled=true",
                "--hostname=" + url(),
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + managementPort));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target/keycloak.log").toFile());
        builder.environment().putAll(environment());
        var server = builder.start();
        process = server;
        return server;
    }

    private Map<String, String> environment() {
        return Map.of(
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                "bootstrap",
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                administratorPassword,
                "YANZHEN_URL",
                "http://127.0.0.1:" + applicationPort,
                "YANZHEN_KEYCLOAK_CLIENT_SECRET",
                appSecret,
                "YANZHEN_KEYCLOAK_DIRECTORY_SECRET",
                directorySecret);
    }

    private boolean isReady() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private void end() {
        var server = process;
        if (server != null) {
            server.destroyForcibly(); // its database is in memory: nothing to save
        }
    }

    // ---- people

    /**
     * @param name as people say it: the first character is the family's
     * @param groups of the realm
     * @param communities they have their role for
     */
    record Person(String id, String name, Set<String> groups, Set<String> communities) {

        private Map<String, Object> representation() {
            return Map.of(
                    "username",
                    id,
                    "lastName",
                    name.substring(0, 1),
                    "firstName",
                    name.substring(1),
                    "email",
                    id + "@yanzhen.example",
                    "emailVerified",
                    true,
                    "enabled",
                    true,
                    "attributes",
                    Map.of("communities", List.copyOf(communities)),
                    "groups",
                    groups.stream().map(group -> "/" + group).toList());
        }
    }

    /** Adds people in one go, or puts them back to how they were. */
    void enter(Collection<Person> people) {
        for (var person : people) {
            ensureGroups(person.groups());
        }
        admin(
                "POST",
                "/partialImport",
                Map.of(
                        "ifResourceExists",
                        "OVERWRITE",
                        "users",
                        people.stream().map(Person::representation).toList()));
        people.forEach(person -> passwords.remove(person.id()));
    }

    private void ensureGroups(Set<String> groups) {
        var known = new java.util.HashSet<String>();
        admin("GET", "/groups?max=1000", null)
                .forEach(group -> known.add(group.path("name").asText()));
        groups.stream().filter(group -> !known.contains(group)).forEach(this::addGroup);
    }

    void addGroup(String name) {
        admin("POST", "/groups", Map.of("name", name));
    }

    /** Given at the first use: to hash a hundred would take many seconds. */
    String passwordOf(String user) {
        return passwords.computeIfAbsent(user, key -> {
            var password = secret();
            admin(
                    "PUT",
                    "/users/" + idOf(user) + "/reset-password",
                    Map.of("type", "password", "value", password, "temporary", false));
            return password;
        });
    }

    String idOf(String user) {
        return admin("GET", "/users?exact=true&username=" + encoded(user), null)
                .path(0)
                .path("id")
                .asText();
    }

    void join(String user, String group) {
        admin("PUT", "/users/" + idOf(user) + "/groups/" + groupId(group), Map.of());
    }

    void leave(String user, String group) {
        admin("DELETE", "/users/" + idOf(user) + "/groups/" + groupId(group), null);
    }

    private String groupId(String name) {
        for (var group : admin("GET", "/groups?exact=true&search=" + encoded(name), null)) {
            if (group.path("name").asText().equals(name)) {
                return group.path("id").asText();
            }
        }
        throw new IllegalStateException("No group " + name);
    }

    void removeGroup(String name) {
        admin("DELETE", "/groups/" + groupId(name), null);
    }

    void enable(String user, boolean enabled) {
        change("/users/" + idOf(user), person -> person.put("enabled", enabled));
    }

    void dismiss(String user) {
        admin("DELETE", "/users/" + idOf(user), null);
        passwords.remove(user);
    }

    void communities(String user, Set<String> communities) {
        change("/users/" + idOf(user), person -> {
            var attributes = person.withObject("/attributes");
            attributes.set("communities", JSON.valueToTree(communities));
        });
    }

    /** As an administrator of Keycloak ends somebody's sessions. */
    void endSessionsOf(String user) {
        admin("POST", "/users/" + idOf(user) + "/logout", Map.of());
    }

    boolean hasSession(String user) {
        return !admin("GET", "/users/" + idOf(user) + "/sessions", null).isEmpty();
    }

    // ---- clients, keys, realms

    String secretOf(String client) {
        return admin("GET", "/clients/" + clientId(client) + "/client-secret", null)
                .path("value")
                .asText();
    }

    void changeClient(String client, java.util.function.Consumer<ObjectNode> change) {
        change("/clients/" + clientId(client), change);
    }

    private String clientId(String client) {
        return admin("GET", "/clients?clientId=" + encoded(client), null)
                .path(0)
                .path("id")
                .asText();
    }

    /**
     * A client of its own for machines.
     *
     * @param audience for whom its tokens are meant; nobody if null
     * @param seconds a token is valid
     * @return its secret
     */
    String addClient(String realm, String client, @Nullable String audience, int seconds) {
        var secret = secret();
        var representation = new LinkedHashMap<String, Object>(Map.of(
                "clientId",
                client,
                "secret",
                secret,
                "serviceAccountsEnabled",
                true,
                "standardFlowEnabled",
                false,
                "directAccessGrantsEnabled",
                true,
                "attributes",
                Map.of("access.token.lifespan", String.valueOf(seconds))));
        if (audience != null) {
            representation.put(
                    "protocolMappers",
                    List.of(Map.of(
                            "name",
                            "audience",
                            "protocol",
                            "openid-connect",
                            "protocolMapper",
                            "oidc-audience-mapper",
                            "config",
                            Map.of("included.custom.audience", audience, "access.token.claim", "true"))));
        }
        admin(realm, "POST", "/clients", representation);
        return secret;
    }

    /** The account still may ask for people, but gets none to see. */
    void forbidToReadPeople(String account) {
        readPeople("DELETE", account);
    }

    void allowToReadPeople(String account) {
        readPeople("POST", account);
    }

    private void readPeople(String method, String account) {
        var client = clientId("realm-management");
        var role = admin("GET", "/clients/" + client + "/roles/view-users", null);
        admin(method, "/users/" + account + "/role-mappings/clients/" + client, List.of(role));
    }

    void enableRealm(boolean enabled) {
        admin("PUT", "", Map.of("enabled", enabled));
    }

    void addRealm(String realm) {
        send("POST", "/admin/realms", Map.of("realm", realm, "enabled", true));
    }

    /** What a machine sends. */
    String token(String client, String secret) {
        return token(REALM, Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
    }

    String token(String realm, Map<String, String> form) {
        return grant("/realms/" + realm, form).path("access_token").asText();
    }

    /** From now on tokens are signed by another key; the old ones are gone. */
    void changeKeys() {
        var keys = new ArrayList<String>();
        admin("GET", "/components?type=org.keycloak.keys.KeyProvider", null).forEach(component -> {
            if (component.path("providerId").asText().equals("rsa-generated")) {
                keys.add(component.path("id").asText());
            }
        });
        addKeyProvider("rsa-generated", Map.of("priority", List.of("200")));
        keys.forEach(key -> admin("DELETE", "/components/" + key, null));
    }

    /**
     * One more key of the realm's, which it publishes but does not sign with.
     *
     * @return its id
     */
    synchronized String addKey(KeyPair keys) {
        var pem = "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----"
                .formatted(
                        Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded()));
        return publishedKeys.computeIfAbsent(pem, key -> {
            addKeyProvider("rsa", Map.of("privateKey", List.of(pem), "priority", List.of("-100")));
            var published = Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
            for (var one : admin("GET", "/keys", null).path("keys")) {
                if (one.path("publicKey").asText().equals(published)) {
                    return one.path("kid").asText();
                }
            }
            throw new IllegalStateException("The key is not published");
        });
    }

    private void addKeyProvider(String provider, Map<String, List<String>> config) {
        admin(
                "POST",
                "/components",
                Map.of(
                        "name",
                        provider + UUID.randomUUID(),
                        "providerId",
                        provider,
                        "providerType",
                        "org.keycloak.keys.KeyProvider",
                        "parentId",
                        admin("GET", "", null).path("id").asText(),
                        "config",
                        config));
    }

    // ---- the admin API

    JsonNode admin(String method, String path, @Nullable Object body) {
        return admin(REALM, method, path, body);
    }

    private JsonNode admin(String realm, String method, String path, @Nullable Object body) {
        return send(method, "/admin/realms/" + realm + path, body);
    }

    private void change(String path, java.util.function.Consumer<ObjectNode> change) {
        var representation = (ObjectNode) admin("GET", path, null);
        change.accept(representation);
        admin("PUT", path, representation);
    }

    private synchronized String administratorToken() {
        if (Instant.now().isAfter(tokenEnds)) {
            var answer = grant(
                    "/realms/master",
                    Map.of(
                            "grant_type", "password",
                            "client_id", "admin-cli",
                            "username", "bootstrap",
                            "password", administratorPassword));
            token = answer.path("access_token").asText();
            tokenEnds = Instant.now().plusSeconds(answer.path("expires_in").asLong() / 2);
        }
        return token;
    }

    private JsonNode grant(String realm, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return exchange(request(realm + "/protocol/openid-connect/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private JsonNode send(String method, String path, @Nullable Object body) {
        try {
            return exchange(request(path)
                    .header("Authorization", "Bearer " + administratorToken())
                    .header("Content-Type", "application/json")
                    .method(
                            method,
                            body == null
                                    ? BodyPublishers.noBody()
                                    : BodyPublishers.ofString(JSON.writeValueAsString(body))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofMinutes(1));
    }

    private JsonNode exchange(HttpRequest.Builder builder) {
        var request = builder.build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException("%s %s: %d %s"
                        .formatted(request.method(), request.uri().getPath(), answer.statusCode(), answer.body()));
            }
            return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String secret() {
        return UUID.randomUUID().toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
