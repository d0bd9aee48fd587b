package io.turnout.sourcing;

import io.turnout.cases.DispatchRecord;
import io.turnout.inventory.Circuits;
import io.turnout.inventory.ProviderRecord;
import io.turnout.inventory.Providers;
import io.turnout.kernel.InvalidInput;
import io.turnout.kernel.NotFound;
import io.turnout.sourcing.letter.LetterKind;
import io.turnout.sourcing.notice.MoneyAtRisk;
import io.turnout.sourcing.notice.NoticeDates;
import io.turnout.sourcing.notice.NoticeTerms;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The notices that end contracts: one per contract and term, whoever asks again gets the first. Letters are written in
 * one transaction and mailed after it, so that what is mailed is what is stored.
 */
@Component
public class Notices {

    /** When on its day a notice goes out, in the provider's time zone: while people read mail. */
    private static final LocalTime OFFICE_HOURS = LocalTime.of(9, 0);

    private final NoticeRepository rows;
    private final Contracts contracts;
    private final Calendars calendars;
    private final Providers providers;
    private final Circuits circuits;
    private final ProviderLetters letters;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Notices(
            NoticeRepository rows,
            Contracts contracts,
            Calendars calendars,
            Providers providers,
            Circuits circuits,
            ProviderLetters letters,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.contracts = contracts;
        this.calendars = calendars;
        this.providers = providers;
        this.circuits = circuits;
        this.letters = letters;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** For the first term whose notice can still arrive in time. */
    public NoticeDeadlines deadlines(UUID contractId) {
        return in(() -> {
            ContractRecord contract = contracts.get(contractId);
            CountryCalendar calendar = calendar(contract);
            NoticeTerms terms = contract.terms();
            LocalDate termEnd = terms.termEndFor(LocalDate.ofInstant(clock.instant(), calendar.timeZone()));
            NoticeDates dates = NoticeDates.toLeaveOn(termEnd, terms, calendar.workingDays(), contract.delivery());
            return new NoticeDeadlines(
                    contractId,
                    dates,
                    calendar.timeZone(),
                    endOf(dates.sendBy(), calendar.timeZone()),
                    endOf(dates.latestReceipt(), calendar.timeZone()),
                    MoneyAtRisk.of(terms, termEnd, contract.earlyTermination(), contract.monthlyCharge()),
                    first(contractId, termEnd).map(NoticeEntity::toRecord).orElse(null));
        });
    }

    public NoticeRecord get(UUID id) {
        return row(id).toRecord();
    }

    /** The notice that the case planned or sent and did not take back. */
    public Optional<NoticeRecord> ofCase(UUID caseId) {
        return rows.findFirstByCaseIdAndStateNotOrderByIdDesc(caseId, NoticeEntity.WITHDRAWN)
                .map(NoticeEntity::toRecord);
    }

    /** Every notice that the case planned, those that it took back included. */
    public List<NoticeRecord> allOfCase(UUID caseId) {
        return rows.findByCaseIdOrderById(caseId).stream()
                .map(NoticeEntity::toRecord)
                .toList();
    }

    public List<NoticeRecord> ofContract(UUID contractId) {
        return rows.findByContractIdOrderById(contractId).stream()
                .map(NoticeEntity::toRecord)
                .toList();
    }

    /** Plans the notice that ends the contract on that day; if the term has one already, that one is given. */
    public NoticeRecord plan(UUID caseId, UUID contractId, LocalDate effectiveOn, LocalDate sendOn) {
        return in(() -> {
            ContractRecord contract = contracts.get(contractId);
            LocalDate termEnd = contract.terms().termEndAround(effectiveOn);
            return first(contractId, termEnd)
                    .orElseGet(() -> rows.saveAndFlush(new NoticeEntity(
                            caseId,
                            contract,
                            termEnd,
                            NoticeDates.toLeaveOn(
                                    effectiveOn,
                                    contract.terms(),
                                    calendar(contract).workingDays(),
                                    contract.delivery()),
                            sendOn,
                            contract.earlyTermination().fee(effectiveOn, termEnd, contract.monthlyCharge()),
                            providers.get(contract.providerId()))))
                    .toRecord();
        });
    }

    /** When a planned notice is to go out: in office hours of its day, or now if that is past. */
    public Instant sendAt(NoticeRecord notice) {
        ZoneId zone = calendar(contracts.get(notice.contractId())).timeZone();
        Instant planned = notice.sendOn().atTime(OFFICE_HOURS).atZone(zone).toInstant();
        return planned.isBefore(clock.instant()) ? clock.instant() : planned;
    }

    /** The moment at which the contract ends by the notice: the day is over in the provider's time zone. */
    public Instant endsAt(NoticeRecord notice) {
        return endOf(
                notice.effectiveOn(),
                calendar(contracts.get(notice.contractId())).timeZone());
    }

    public NoticeRecord approve(UUID id) {
        return change(id, NoticeEntity::approve);
    }

    /** A manager's decision to give notice to the end of the present term before a test has passed. */
    public NoticeRecord planEarly(UUID caseId, UUID contractId, String reason) {
        NoticeDates dates = deadlines(contractId).dates();
        NoticeRecord planned = plan(caseId, contractId, dates.effective(), LocalDate.now(clock));
        return change(planned.id(), notice -> {
            notice.early(reason);
            notice.approve();
        });
    }

    /**
     * Writes the letter and mails it, if the provider takes notices by e-mail; otherwise it is ready for a person to hand
     * in. What is out, or was taken back meanwhile, stays as it is. Call it without a transaction.
     */
    public NoticeRecord send(UUID id, String effectId) {
        NoticeRecord notice = get(id);
        if (notice.isOut() || notice.isWithdrawn()) {
            return notice;
        }
        Written written = in(() -> write(id, effectId));
        if (!provider(notice).noticeChannel().equals("email")) {
            return get(id);
        }
        DispatchRecord dispatch =
                letters.send(written.letter(), written.effectId(), () -> row(id).refuseUnless(NoticeEntity.APPROVED));
        Instant sentAt = dispatch.sentAt() == null ? clock.instant() : dispatch.sentAt();
        return change(id, sent -> sent.sent(String.valueOf(dispatch.proof()), sentAt));
    }

    /** A person handed the letter in at the provider's portal or counter, and says how that can be proved. */
    public NoticeRecord handIn(UUID id, String proof) {
        if (proof.isBlank()) {
            throw InvalidInput.of("/proof", "is empty; write how the hand-in can be proved");
        }
        return change(id, notice -> notice.sent(proof, clock.instant()));
    }

    /** The letter in any language that there are texts in, as PDF, not stored. */
    public byte[] preview(UUID id, String language) {
        NoticeRecord notice = get(id);
        return letters.preview(
                notice.caseId(),
                LetterKind.TERMINATION_NOTICE,
                provider(notice).id(),
                language,
                Map.of("effective", notice.effectiveOn()),
                values(notice, null));
    }

    /**
     * Takes the notice of the case back: by letter if it is out or may be, silently if not. Empty when there is none.
     *
     * @throws io.turnout.cases.MailServerAway while it is being sent
     */
    public Optional<NoticeRecord> withdraw(UUID caseId, String reason, String effectId) {
        return ofCase(caseId).map(notice -> {
            if (notice.isOut() || row(notice.id()).hasLetter() && mayBeOut(caseId)) {
                mail(notice, LetterKind.NOTICE_WITHDRAWAL, reason, effectId);
            }
            return change(notice.id(), withdrawn -> withdrawn.withdraw(clock.instant()));
        });
    }

    /** Whether the letter of a notice of the case went out, or nobody knows. */
    public boolean mayBeOut(UUID caseId) {
        return letters.mayBeOut(caseId, LetterKind.TERMINATION_NOTICE);
    }

    /** Asks the old provider to keep the line up although notice is out; nothing when none is. */
    public Optional<DispatchRecord> requestExtension(UUID caseId, String effectId) {
        return ofCase(caseId)
                .filter(NoticeRecord::isOut)
                .map(notice -> mail(notice, LetterKind.EXTENSION_REQUEST, null, effectId));
    }

    /** Reminds the provider that it has not confirmed yet; nothing when the notice is not out, or no longer. */
    public Optional<DispatchRecord> remind(UUID id, String effectId) {
        return Optional.of(get(id))
                .filter(NoticeRecord::isOut)
                .map(notice -> mail(notice, LetterKind.CONFIRMATION_REMINDER, null, effectId));
    }

    private DispatchRecord mail(NoticeRecord notice, LetterKind kind, @Nullable String reason, String effectId) {
        ProviderLetters.Ready ready = in(() ->
                letters.prepare(notice.caseId(), kind, provider(notice).id(), dates(notice), values(notice, reason)));
        return letters.send(ready, effectId);
    }

    private record Written(ProviderLetters.Ready letter, String effectId) {}

    private Written write(UUID id, String effectId) {
        NoticeEntity notice = row(id);
        notice.refuseUnless(NoticeEntity.APPROVED);
        NoticeRecord planned = notice.toRecord();
        ProviderLetters.Ready ready = letters.prepare(
                planned.caseId(),
                LetterKind.TERMINATION_NOTICE,
                provider(planned).id(),
                dates(planned),
                values(planned, null));
        String sentAs = notice.written(ready.document().id(), ready.templateVersion(), ready.language(), effectId);
        rows.saveAndFlush(notice);
        return new Written(ready, sentAs);
    }

    private Map<String, LocalDate> dates(NoticeRecord notice) {
        Instant sentAt = notice.sentAt();
        LocalDate sent = sentAt == null
                ? notice.sendOn()
                : LocalDate.ofInstant(
                        sentAt, calendar(contracts.get(notice.contractId())).timeZone());
        return Map.of("effective", notice.effectiveOn(), "sent", sent);
    }

    private Map<String, String> values(NoticeRecord notice, @Nullable String reason) {
        return Map.of(
                "circuit",
                circuitNumber(notice),
                "fee",
                notice.fee().toString(),
                "reason",
                reason == null ? "" : reason);
    }

    private String circuitNumber(NoticeRecord notice) {
        UUID circuitId = contracts.get(notice.contractId()).circuitId();
        String number = circuitId == null ? null : circuits.get(circuitId).providerCircuitId();
        return number == null ? "" : number;
    }

    private ProviderRecord provider(NoticeRecord notice) {
        return providers.get(contracts.get(notice.contractId()).providerId());
    }

    private CountryCalendar calendar(ContractRecord contract) {
        return calendars.of(providers.get(contract.providerId()).country());
    }

    private Optional<NoticeEntity> first(UUID contractId, LocalDate termEnd) {
        return rows.findByContractIdAndTermEndAndStateNot(contractId, termEnd, NoticeEntity.WITHDRAWN);
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private NoticeRecord change(UUID id, Consumer<NoticeEntity> verb) {
        return in(() -> {
            NoticeEntity notice = row(id);
            verb.accept(notice);
            return rows.saveAndFlush(notice).toRecord();
        });
    }

    private NoticeEntity row(UUID id) {
        return rows.findById(id).orElseThrow(() -> new NotFound("notice", id));
    }

    /** In the caller's transaction if there is one. */
    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
