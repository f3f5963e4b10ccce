package io.qinggui.notification.email.runtime;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.Map;

/** A mail server that answers a command as a test wants it to, and all others well. */
final class PostOffice implements AutoCloseable {

  private final ServerSocket server;
  private final Map<String, String> answers;

  /**
   * @param answers by the first word of a command, {@code END} for the end of a letter, {@code
   *     HELLO} for the greeting; an empty one closes the connection
   */
  PostOffice(Map<String, String> answers) {
    this.answers = answers;
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      }
    } catch (IOException e) {
      // closed
    }
  }

  private void serve(Socket socket) {
    try (socket;
        BufferedReader in =
            new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII))) {
      OutputStream out = socket.getOutputStream();
      say(out, "HELLO", "220 ready");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String word = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        say(out, word, word.equals("DATA") ? "354 go on" : "250 well");
        if (word.equals("DATA") && !answers.containsKey("DATA")) {
          skipLetter(in);
          say(out, "END", "250 taken");
        }
      }
    } catch (IOException e) {
      // the other side has gone, or an answer is to close
    }
  }

  private static void skipLetter(BufferedReader in) throws IOException {
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      // not wanted
    }
  }

  private void say(OutputStream out, String word, String otherwise) throws IOException {
    String answer = answers.getOrDefault(word, otherwise);
    if (answer.isEmpty()) {
      throw new IOException("closing");
    }
    out.write((answer + "\r\n").getBytes(US_ASCII));
    out.flush();
  }
}
