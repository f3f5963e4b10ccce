package io.qinggui.platform.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The other side of HTTP, byte by byte: it may be as wrong as a test wants it to be. Listens on
 * this machine only, and counts who connects.
 */
public final class Peer implements AutoCloseable {

  /** A sound answer. */
  public static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

  /** What it does with a request. */
  @FunctionalInterface
  public interface Behaviour {
    /** Answers, or does not. */
    void answer(Request request, OutputStream out) throws Exception;
  }

  /** A request as it came; names of headers are compared without case. */
  public record Request(String method, String target, Map<String, String> headers, byte[] body) {

    /** A header's value; empty when there is none. */
    public String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  private final AtomicInteger connections = new AtomicInteger();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private static final int BACKLOG = 500;

  private final ServerSocket server;
  private final Behaviour behaviour;
  private final List<Socket> open = new CopyOnWriteArrayList<>();

  private Peer(ServerSocket server, Behaviour behaviour) {
    this.server = server;
    this.behaviour = behaviour;
    Thread.ofVirtual().start(this::accept);
  }

  /** On 127.0.0.1. */
  public static Peer with(Behaviour behaviour) {
    return at(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), behaviour);
  }

  /** At an address of this machine; port 0 stands for a free one. */
  public static Peer at(InetSocketAddress address, Behaviour behaviour) {
    try {
      ServerSocket server = new ServerSocket();
      server.bind(address, BACKLOG);
      return new Peer(server, behaviour);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** On 127.0.0.1 with TLS. */
  public static Peer encrypted(SSLContext tls, Behaviour behaviour) {
    try {
      return new Peer(
          tls.getServerSocketFactory()
              .createServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()),
          behaviour);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One that always says the same. */
  public static Peer saying(String answer) {
    return with((request, out) -> out.write(answer.getBytes(ISO_8859_1)));
  }

  /** Where it listens. */
  public int port() {
    return server.getLocalPort();
  }

  /** How many connections were made so far. */
  public int connections() {
    return connections.get();
  }

  /** What was asked so far. */
  public List<Request> requests() {
    return List.copyOf(requests);
  }

  /** An address of it. */
  public String url() {
    return "http://127.0.0.1:" + port() + "/hook";
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket each : open) {
        each.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    try {
      while (!server.isClosed()) {
        Socket socket = server.accept();
        connections.incrementAndGet();
        open.add(socket);
        Thread.ofVirtual().start(() -> serve(socket));
      }
    } catch (IOException e) {
      // closed
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      for (Request each = read(in); each != null; each = read(in)) {
        requests.add(each);
        behaviour.answer(each, socket.getOutputStream());
        socket.getOutputStream().flush();
      }
    } catch (Exception e) {
      // the other side has gone, or the behaviour ends so
    }
  }

  private static @Nullable Request read(InputStream in) throws IOException {
    String first = line(in);
    if (first.isEmpty()) {
      return null;
    }
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
    String[] parts = first.split(" ");
    return new Request(parts[0].toUpperCase(Locale.ROOT), parts[1], headers, in.readNBytes(length));
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int each = in.read(); each >= 0 && each != '\n'; each = in.read()) {
      if (each != '\r') {
        line.write(each);
      }
    }
    return line.toString(ISO_8859_1);
  }
}
