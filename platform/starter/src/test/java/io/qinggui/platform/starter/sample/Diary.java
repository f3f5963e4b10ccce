package io.qinggui.platform.starter.sample;

import io.qinggui.platform.decider.Command;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;

/** The sample's domain: a diary of an operator takes lines. */
public final class Diary implements Decider<Diary.DiaryCommand, Diary.DiaryEvent, Integer> {

  public sealed interface DiaryCommand extends Command {}

  public record Write(String operatorId, String line) implements DiaryCommand {
    @Override
    public String stream() {
      return "diary/" + operatorId;
    }
  }

  public sealed interface DiaryEvent extends DomainEvent {}

  @EventType("io.qinggui.sample.line-written")
  public record LineWritten(String subject, String line) implements DiaryEvent {
    @Override
    public LocalDate legalDate() {
      return LocalDate.of(2017, 1, 17);
    }
  }

  @Override
  public Integer initial() {
    return 0;
  }

  @Override
  public Decision<DiaryEvent> decide(DiaryCommand command, Integer lines) {
    return switch (command) {
      case Write(var operatorId, var line) -> Decision.accept(new LineWritten(operatorId, line));
    };
  }

  @Override
  public Integer evolve(Integer lines, DiaryEvent event) {
    return lines + 1;
  }
}
