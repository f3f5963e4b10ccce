package io.qinggui.platform.starter.sample;

import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.intake.Policy;
import io.qinggui.platform.intake.ReceivedEvent;
import io.qinggui.platform.starter.sample.Diary.DiaryEvent;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Copies lines from another service's diary into this one's. */
public final class WhenOperatorWroteThenNoteIt implements Policy {

  /** Operators whose events it cannot take, until they are removed from here. */
  public final Set<String> poison = ConcurrentHashMap.newKeySet();

  private final Commands<DiaryEvent> commands;

  WhenOperatorWroteThenNoteIt(Commands<DiaryEvent> commands) {
    this.commands = commands;
  }

  @Override
  public String name() {
    return "when-operator-wrote-then-note-it";
  }

  @Override
  public String topic() {
    return "qinggui.operator";
  }

  @Override
  public Set<String> types() {
    return Set.of("io.qinggui.sample.line-written.v1");
  }

  @Override
  public void apply(ReceivedEvent event) {
    if (poison.contains(event.subject())) {
      throw new IllegalStateException("cannot note " + event.subject());
    }
    commands.send(
        new Diary.Write(event.subject(), event.data().get("line").stringValue()),
        CommandContext.causedBy(name(), event.id()));
  }
}
