package io.qinggui.standalone;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/** What is logged from a moment on, in the form that a cluster's services log in. */
final class JsonLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {

  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final StructuredLogEncoder encoder = new StructuredLogEncoder();

  private JsonLog() {}

  static JsonLog fromNow() {
    JsonLog log = new JsonLog();
    var context = root().getLoggerContext();
    context.putObject(Environment.class.getName(), new StandardEnvironment());
    log.encoder.setContext(context);
    log.encoder.setFormat("ecs");
    log.encoder.start();
    log.start();
    root().addAppender(log);
    return log;
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  @Override
  protected void append(ILoggingEvent event) {
    lines.add(new String(encoder.encode(event), StandardCharsets.UTF_8).strip());
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void close() {
    root().detachAppender(this);
    stop();
    encoder.stop();
  }
}
