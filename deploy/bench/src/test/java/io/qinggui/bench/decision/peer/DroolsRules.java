package io.qinggui.bench.decision.peer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieContainerSessionsPool;
import org.kie.api.runtime.KieSession;

/**
 * {@code notice.drl}, compiled once to Java (the executable model). Sessions come from a pool,
 * which was faster than new ones and than stateless ones.
 */
public final class DroolsRules implements AutoCloseable {

  private final KieContainerSessionsPool sessions;

  /** Compiles the rules. */
  public DroolsRules() {
    this.sessions = compile().newKieSessionsPool(1);
  }

  private static KieContainer compile() {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    files.write(
        "src/main/resources/io/qinggui/bench/decision/peer/rules/notice.drl",
        services.getResources().newByteArrayResource(rules()));
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException(builder.getResults().toString());
    }
    return services.newKieContainer(services.getRepository().getDefaultReleaseId());
  }

  private static byte[] rules() {
    try (InputStream in = DroolsRules.class.getResourceAsStream("notice.drl")) {
      return Objects.requireNonNull(in).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Answers one question about one operator, whose facts are put into a session for it. */
  public Answer answer(List<Object> facts, Asked question) {
    KieSession session = sessions.newKieSession();
    try {
      return answer(session, facts, question);
    } finally {
      session.dispose();
    }
  }

  static Answer answer(KieSession session, List<Object> facts, Asked question) {
    Answer answer = new Answer();
    session.setGlobal("answer", answer);
    facts.forEach(session::insert);
    session.insert(question);
    session.fireAllRules();
    return answer;
  }

  @Override
  public void close() {
    sessions.shutdown();
  }
}
