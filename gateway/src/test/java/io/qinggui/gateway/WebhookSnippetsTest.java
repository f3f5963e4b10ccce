package io.qinggui.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.qinggui.gateway.pages.notification.Snippet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What subscribers copy works, in each language: it knows a webhook that is signed as Standard
 * Webhooks has it, and refuses every other. A language that is not there is skipped.
 */
class WebhookSnippetsTest {

  private static final long PATIENCE_SECONDS = 120;
  private static final String SECRET = secret("0123456789abcdef0123456789abcdef");
  private static final String OTHER = secret("fedcba9876543210fedcba9876543210");
  private static final String ID = "0b5e7c52-8a41-8f0e-9d3c-5a1f6b7c8d9e";
  private static final String BODY = "{\"name\":\"青溪\"}";
  private static final long SENT = 1_514_764_800;

  @TempDir private Path directory = Path.of("");

  private static String secret(String bytes) {
    return "whsec_" + Base64.getEncoder().encodeToString(bytes.getBytes(UTF_8));
  }

  @Test
  void java() throws Exception {
    write(Snippet.JAVA.file(), Snippet.JAVA.code());
    write(
        "Check.java",
        """
        class Check {
          public static void main(String[] given) throws Exception {
            boolean genuine =
                new WebhookVerifier(given[0])
                    .isGenuine(given[1], given[2], given[3], given[4].getBytes("UTF-8"),
                        java.time.Instant.ofEpochSecond(Long.parseLong(given[5])));
            System.exit(genuine ? 0 : 1);
          }
        }
        """);
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                directory.resolve(Snippet.JAVA.file()).toString(),
                directory.resolve("Check.java").toString());
    assertThat(compiled).isZero();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    verifies(java, "-Dsun.jnu.encoding=UTF-8", "-cp", directory.toString(), "Check");
  }

  @Test
  void python() throws Exception {
    requireTool("python3", "--version");
    write(Snippet.PYTHON.file(), Snippet.PYTHON.code());
    write(
        "check.py",
        """
        import os, sys
        from webhook_verifier import is_genuine
        secret, id, timestamp, signature, body, now = sys.argv[1:]
        sys.exit(0 if is_genuine(
            secret, id, timestamp, signature, os.fsencode(body), float(now)) else 1)
        """);
    verifies("python3", "check.py");
  }

  @Test
  void go() throws Exception {
    requireTool("go", "version");
    write("go.mod", "module check\n\ngo 1.19\n");
    write("webhook/" + Snippet.GO.file(), Snippet.GO.code());
    write(
        "main.go",
        """
        package main

        import (
        	"check/webhook"
        	"os"
        	"strconv"
        	"time"
        )

        func main() {
        	now, _ := strconv.ParseInt(os.Args[6], 10, 64)
        	if !webhook.IsGenuine(
        		os.Args[1], os.Args[2], os.Args[3], os.Args[4], []byte(os.Args[5]), time.Unix(now, 0)) {
        		os.Exit(1)
        	}
        }
        """);
    assertThat(run(List.of("go", "build", "-o", "check", "."))).isZero();
    verifies(directory.resolve("check").toString());
  }

  @Test
  void javascript() throws Exception {
    requireTool("node", "--version");
    write(Snippet.JAVASCRIPT.file(), Snippet.JAVASCRIPT.code());
    write(
        "check.js",
        """
        const { isGenuine } = require('./webhook-verifier.js');
        const [secret, id, timestamp, signature, body, now] = process.argv.slice(2);
        process.exit(
          isGenuine(secret, id, timestamp, signature, Buffer.from(body), Number(now)) ? 0 : 1);
        """);
    verifies("node", "check.js");
  }

  private void verifies(String... program) throws Exception {
    String ours = signature(SECRET, BODY);
    String ofTwoSecrets = signature(OTHER, BODY) + " " + ours + " v1a,c2lnbmF0dXJl";

    assertThat(accepts(program, ours, BODY, SENT + 2)).isTrue();
    assertThat(accepts(program, ofTwoSecrets, BODY, SENT - 299)).isTrue();

    assertThat(accepts(program, ours, BODY + " ", SENT)).as("another body").isFalse();
    assertThat(accepts(program, signature(OTHER, BODY), BODY, SENT)).as("secret").isFalse();
    assertThat(accepts(program, "v1,", BODY, SENT)).as("no signature").isFalse();
    assertThat(accepts(program, ours, BODY, SENT + 301)).as("an old one again").isFalse();
    assertThat(accepts(program, ours, BODY, SENT - 301)).as("from the future").isFalse();
    assertThat(accepts(program, "now", ours, BODY, SENT)).as("no time").isFalse();
  }

  private boolean accepts(String[] program, String signature, String body, long now)
      throws Exception {
    return accepts(program, String.valueOf(SENT), signature, body, now);
  }

  private boolean accepts(
      String[] program, String timestamp, String signature, String body, long now)
      throws Exception {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(List.of(SECRET, ID, timestamp, signature, body, String.valueOf(now)));
    int code = run(command);
    // anything else is a program that broke, and refuses nothing
    assertThat(code).as("how %s ended", program[0]).isIn(0, 1);
    return code == 0;
  }

  /** As the specification has it, and not as one of the examples does. */
  private static String signature(String secret, String body) throws GeneralSecurityException {
    byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    byte[] sum = mac.doFinal("%s.%d.%s".formatted(ID, SENT, body).getBytes(UTF_8));
    return "v1," + Base64.getEncoder().encodeToString(sum);
  }

  private void requireTool(String... command) throws Exception {
    int code;
    try {
      code = run(List.of(command));
    } catch (IOException absent) {
      code = 1;
    }
    assumeTrue(code == 0, "there is no " + command[0]);
  }

  private int run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("output").toFile());
    builder.environment().put("GOCACHE", directory.resolve("cache").toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    try {
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }

  private void write(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
