package org.goodturn.shared.net;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.goodturn.shared.text.WebUrl;

/**
 * Calls addresses that merchants chose, and nothing inside our network. The name is resolved once, every address behind
 * it must be a public one, and the connection goes to exactly the address that was looked at; redirects are not
 * followed and no proxy is asked. Every call to a host that somebody else named goes through here.
 */
@Singleton
public class OutboundHttp {

    public static final int MOST_READ = 4 * 1024;

    private static final int CONNECT_MILLIS = 5_000;

    private static final String NO_PORT = "This port is not called.";
    private static final String NO_ADDRESS = "This address is not called.";

    private final HttpClient client;
    private final PublicAddresses addresses;
    private final List<Integer> ports;
    private final long patience;

    OutboundHttp(Vertx vertx, OutboundSettings settings) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setKeepAlive(false)
                .setVerifyHost(true)
                .setMaxInitialLineLength(MOST_READ));
        this.addresses = new PublicAddresses(settings.allow().orElse(List.of()));
        this.ports = settings.ports();
        this.patience = settings.patience().toMillis();
    }

    /** Why this address will not be called, as far as can be told now; a name may come to lead elsewhere. */
    public Optional<String> refusal(WebUrl url) {
        if (!ports.contains(port(url.uri()))) {
            return Optional.of(NO_PORT);
        }
        try {
            return areCalled(InetAddress.getAllByName(url.uri().getHost()))
                    ? Optional.empty()
                    : Optional.of(NO_ADDRESS);
        } catch (UnknownHostException unknown) {
            return Optional.empty();
        }
    }

    private boolean areCalled(InetAddress... all) {
        return Arrays.stream(all).allMatch(addresses::contain);
    }

    /** Blocks until it is answered, or for as long as we are patient. */
    public Outcome get(WebUrl url) {
        return get(url, Map.of());
    }

    public Outcome get(WebUrl url, Map<String, String> headers) {
        return ask(HttpMethod.GET, url, headers, Buffer.buffer());
    }

    public Outcome post(WebUrl url, Map<String, String> headers, byte[] body) {
        return ask(HttpMethod.POST, url, headers, Buffer.buffer(body));
    }

    private Outcome ask(HttpMethod method, WebUrl url, Map<String, String> headers, Buffer body) {
        var uri = url.uri();
        if (!ports.contains(port(uri))) {
            return new Outcome.Refused(NO_PORT);
        }
        try {
            var all = InetAddress.getAllByName(uri.getHost());
            return areCalled(all) ? call(method, uri, all[0], headers, body) : new Outcome.Refused(NO_ADDRESS);
        } catch (UnknownHostException unknown) {
            return new Outcome.Unreachable("The name is not known.");
        }
    }

    @PreDestroy
    void close() {
        client.close();
    }

    private Outcome call(HttpMethod method, URI uri, InetAddress address, Map<String, String> headers, Buffer body) {
        var request = new RequestOptions()
                .setMethod(method)
                .setServer(SocketAddress.inetSocketAddress(port(uri), address.getHostAddress()))
                .setHost(uri.getHost())
                .setPort(port(uri))
                .setSsl("https".equalsIgnoreCase(uri.getScheme()))
                .setURI(pathAndQuery(uri))
                .setFollowRedirects(false)
                .setTimeout(patience);
        headers.forEach(request::putHeader);
        try {
            return client.request(request)
                    .compose(sent -> sent.send(body).compose(OutboundHttp::read))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(patience, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException failure) {
            return new Outcome.Unreachable("Nobody answered.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome.Unreachable("Nobody answered.");
        }
    }

    /** Reads the beginning of the answer and hangs up: whoever answers without end costs nothing. */
    private static io.vertx.core.Future<Outcome> read(HttpClientResponse response) {
        var promise = io.vertx.core.Promise.<Outcome>promise();
        var beginning = Buffer.buffer();
        response.handler(part -> {
            beginning.appendBuffer(part.slice(0, Math.min(part.length(), MOST_READ - beginning.length())));
            if (beginning.length() >= MOST_READ) {
                promise.tryComplete(new Outcome.Answered(response.statusCode(), beginning.getBytes()));
                response.request().connection().close();
            }
        });
        response.endHandler(
                end -> promise.tryComplete(new Outcome.Answered(response.statusCode(), beginning.getBytes())));
        response.exceptionHandler(promise::tryFail);
        return promise.future();
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

    private static String pathAndQuery(URI uri) {
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
