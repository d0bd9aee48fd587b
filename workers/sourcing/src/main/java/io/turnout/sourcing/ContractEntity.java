package io.turnout.sourcing;

import io.turnout.kernel.Conflict;
import io.turnout.sourcing.notice.Delivery;
import io.turnout.sourcing.notice.EarlyTerminationFee;
import io.turnout.sourcing.notice.NoticeTerms;
import io.turnout.sourcing.notice.NoticeTo;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contract in the database and the verbs that move it from draft to its end. */
@Entity
@Table(schema = "sourcing", name = "contract")
class ContractEntity extends Versioned {

    static final String DRAFT = "draft";
    static final String SIGNED = "signed";
    static final String ACTIVE = "active";
    static final String EXITED = "exited";
    static final String TERMINATED = "terminated";

    private @Nullable UUID caseId;
    private @Nullable UUID offerId;
    private UUID customerId;
    private UUID providerId;
    private String provider;
    private @Nullable UUID circuitId;
    private String status;
    private LocalDate startOn;
    private LocalDate endOn;
    private String noticePeriod;
    private String noticeTo;
    private @Nullable String renewalPeriod;
    private String earlyTerminationRule;
    private BigDecimal earlyTerminationValue;
    private BigDecimal monthlyCharge;
    private BigDecimal oneOff;
    private String currency;
    private int deliveryDays = Delivery.DEFAULT.deliveryDays();
    private int bufferDays = Delivery.DEFAULT.bufferDays();
    private @Nullable String purchaseOrder;
    private @Nullable String costCentre;
    private @Nullable LocalDate endedOn;
    private @Nullable String endReason;

    @ElementCollection
    @CollectionTable(schema = "sourcing", name = "contract_point", joinColumns = @JoinColumn(name = "contract_id"))
    private List<ContractPointValue> points = new ArrayList<>();

    @ElementCollection
    @CollectionTable(schema = "sourcing", name = "contract_paper", joinColumns = @JoinColumn(name = "contract_id"))
    private List<ContractPaperValue> papers = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "contract_id", nullable = false)
    @OrderBy("decidedAt")
    private List<ContractApprovalEntity> approvals = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected ContractEntity() {}

    @SuppressWarnings("NullAway.Init")
    private ContractEntity(String status, String provider, ContractDraft draft) {
        this.status = status;
        this.provider = provider;
        apply(draft);
    }

    /** One that was there before Turnout. */
    static ContractEntity existing(String provider, ContractDraft draft) {
        return new ContractEntity(ACTIVE, provider, draft);
    }

    static ContractEntity draft(UUID caseId, UUID offerId, String provider, ContractDraft draft) {
        ContractEntity contract = new ContractEntity(DRAFT, provider, draft);
        contract.caseId = caseId;
        contract.offerId = offerId;
        ContractPoints.ALL.forEach((kind, items) ->
                items.forEach(item -> contract.points.add(new ContractPointValue(kind, item, false, null))));
        return contract;
    }

    final void apply(ContractDraft draft) {
        this.customerId = draft.customerId();
        this.providerId = draft.providerId();
        this.circuitId = draft.circuitId();
        this.startOn = draft.terms().start();
        this.endOn = draft.terms().end();
        this.noticePeriod = draft.terms().noticePeriod().toString();
        this.noticeTo = draft.terms().to().key();
        this.renewalPeriod =
                draft.terms().renewal() == null ? null : draft.terms().renewal().toString();
        this.earlyTerminationRule = draft.earlyTermination().key();
        this.earlyTerminationValue = draft.earlyTermination().value();
        this.monthlyCharge = draft.monthlyCharge().getAmount();
        this.oneOff = draft.oneOff().getAmount();
        this.currency = draft.monthlyCharge().getCurrencyUnit().getCode();
    }

    boolean says(ContractDraft draft) {
        return customerId.equals(draft.customerId())
                && providerId.equals(draft.providerId())
                && Objects.equals(circuitId, draft.circuitId())
                && terms().equals(draft.terms())
                && earlyTerminationRule.equals(draft.earlyTermination().key())
                && earlyTerminationValue.compareTo(draft.earlyTermination().value()) == 0
                && Amounts.of(currency, monthlyCharge).isEqual(draft.monthlyCharge());
    }

    NoticeTerms terms() {
        return new NoticeTerms(
                startOn,
                endOn,
                Period.parse(noticePeriod),
                NoticeTo.ofKey(noticeTo),
                renewalPeriod == null ? null : Period.parse(renewalPeriod));
    }

    void judge(String kind, String item, boolean settled, @Nullable String note) {
        points.removeIf(point -> point.is(kind, item));
        points.add(new ContractPointValue(kind, item, settled, note));
    }

    boolean hasOpen(String kind) {
        return points.stream().anyMatch(point -> point.isOpen(kind));
    }

    void decide(String what, boolean approved, @Nullable String note, Instant now) {
        approvals.add(new ContractApprovalEntity(what, approved, note, now));
    }

    /** In the place of an earlier paper of that kind. */
    void attach(UUID documentId, String kind, @Nullable LocalDate validUntil) {
        papers.removeIf(paper -> paper.is(kind));
        papers.add(new ContractPaperValue(documentId, kind, validUntil));
    }

    void book(@Nullable String newPurchaseOrder, @Nullable String newCostCentre) {
        this.purchaseOrder = newPurchaseOrder;
        this.costCentre = newCostCentre;
    }

    void sign() {
        refuseUnless(DRAFT, SIGNED, ACTIVE);
        if (status.equals(DRAFT)) {
            status = SIGNED;
        }
    }

    void activate() {
        refuseUnless(SIGNED, ACTIVE);
        status = ACTIVE;
    }

    void covers(UUID newCircuitId) {
        this.circuitId = newCircuitId;
    }

    /** By its acceptance clause, before or after signing; a draft is simply given up. */
    void exit(LocalDate on, String reason) {
        refuseUnless(DRAFT, SIGNED, ACTIVE, EXITED);
        end(EXITED, on, reason);
    }

    void terminate(LocalDate on, String reason) {
        refuseUnless(ACTIVE, TERMINATED);
        end(TERMINATED, on, reason);
    }

    private void end(String as, LocalDate on, String reason) {
        if (!status.equals(as)) {
            status = as;
            endedOn = on;
            endReason = reason;
        }
    }

    private void refuseUnless(String... allowed) {
        if (!List.of(allowed).contains(status)) {
            throw new Conflict("Contract " + id() + " is " + status + "; this needs it to be "
                    + String.join(" or ", allowed) + ".");
        }
    }

    ContractRecord toRecord() {
        return new ContractRecord(
                id(),
                caseId,
                offerId,
                customerId,
                providerId,
                provider,
                circuitId,
                status,
                terms(),
                EarlyTerminationFee.of(earlyTerminationRule, earlyTerminationValue),
                Amounts.of(currency, monthlyCharge),
                Amounts.of(currency, oneOff),
                new Delivery(deliveryDays, bufferDays),
                purchaseOrder,
                costCentre,
                endedOn,
                endReason,
                points.stream().map(ContractPointValue::toRecord).toList(),
                papers.stream().map(ContractPaperValue::toRecord).toList(),
                approvals.stream().map(ContractApprovalEntity::toRecord).toList(),
                version());
    }
}
