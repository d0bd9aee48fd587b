package io.turnout.sourcing;

import io.turnout.cases.Documents;
import io.turnout.inventory.Providers;
import io.turnout.inventory.Sites;
import io.turnout.kernel.Cursor;
import io.turnout.kernel.InvalidInput;
import io.turnout.kernel.NotFound;
import io.turnout.kernel.Page;
import io.turnout.kernel.StaleVersion;
import io.turnout.sourcing.notice.EarlyTerminationFee;
import io.turnout.sourcing.notice.NoticeTerms;
import io.turnout.sourcing.notice.NoticeTo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The contracts with providers, from draft to their end. Verbs that already hold change nothing. */
@Component
@Transactional
public class Contracts {

    /** The kind of document that makes a contract signed. */
    public static final String SIGNED_CONTRACT = "signed-contract";

    /** The kind of document by which a customer who holds the contract lets us act. */
    public static final String LETTER_OF_AUTHORITY = "letter-of-authority";

    private static final List<String> LIVE =
            List.of(ContractEntity.DRAFT, ContractEntity.SIGNED, ContractEntity.ACTIVE);

    private final ContractRepository rows;
    private final PageQueries pages;
    private final Offers offers;
    private final Providers providers;
    private final Sites sites;
    private final Documents documents;
    private final Clock clock;

    Contracts(
            ContractRepository rows,
            PageQueries pages,
            Offers offers,
            Providers providers,
            Sites sites,
            Documents documents,
            Clock clock) {
        this.rows = rows;
        this.pages = pages;
        this.offers = offers;
        this.providers = providers;
        this.sites = sites;
        this.documents = documents;
        this.clock = clock;
    }

    public ContractRecord get(UUID id) {
        return row(id).toRecord();
    }

    /** The contract under which the circuit runs. */
    public Optional<ContractRecord> ofCircuit(UUID circuitId) {
        return rows.findFirstByCircuitIdAndStatusInOrderByStartOnDesc(circuitId, List.of(ContractEntity.ACTIVE))
                .map(ContractEntity::toRecord);
    }

    /** What the case itself drafted or signed, the given-up ones included. */
    public List<ContractRecord> ofCase(UUID caseId) {
        return rows.findByCaseIdOrderById(caseId).stream()
                .map(ContractEntity::toRecord)
                .toList();
    }

    /** @param manager who sees the contracts of his cases, beside the ones that no case made; null sees every one */
    public Page<ContractRecord> page(
            ContractFilter filter, @Nullable String manager, @Nullable String cursor, int limit) {
        Cursor from = Cursor.decode(cursor, 1);
        UUID after = from == null ? new UUID(0, 0) : from.uuid(0);
        List<UUID> ids = pages.contracts(filter, manager, after, Page.checkedLimit(limit) + 1);
        List<ContractRecord> found =
                rows.inOrder(ids).stream().map(ContractEntity::toRecord).toList();
        return Page.of(found, limit, contract -> Cursor.of(contract.id()));
    }

    /** Drafts the contract for an offer of a case; the same offer again gives the draft that is there. */
    public ContractRecord draft(UUID caseId, UUID siteId, UUID offerId) {
        return rows.findFirstByCaseIdAndOfferIdAndStatusIn(caseId, offerId, LIVE)
                .orElseGet(() -> {
                    OfferRecord offer = offers.get(offerId);
                    ContractDraft draft = fromOffer(offer, sites.get(siteId).customerId());
                    return rows.saveAndFlush(ContractEntity.draft(caseId, offerId, offer.provider(), draft));
                })
                .toRecord();
    }

    /** The term starts when the line can be there; legal edits what the provider's paper says otherwise. */
    private ContractDraft fromOffer(OfferRecord offer, UUID customerId) {
        OfferDraft terms = offer.terms();
        LocalDate start = LocalDate.now(clock).plusDays(terms.deliveryDays());
        NoticeTerms notice = new NoticeTerms(
                start,
                start.plusMonths(terms.termMonths()).minusDays(1),
                Period.ofMonths(1),
                NoticeTo.TERM_END,
                Period.ofMonths(12));
        return new ContractDraft(
                customerId,
                terms.providerId(),
                null,
                notice,
                new EarlyTerminationFee.None(),
                terms.monthly(),
                terms.oneOff());
    }

    /** A contract that was there before Turnout. */
    public ContractRecord enter(ContractDraft draft) {
        String provider = providers.get(draft.providerId()).name();
        return rows.saveAndFlush(ContractEntity.existing(provider, draft)).toRecord();
    }

    public ContractRecord judge(UUID id, String kind, String item, boolean settled, @Nullable String note) {
        if (!ContractPoints.ALL.getOrDefault(kind, List.of()).contains(item)) {
            throw InvalidInput.of("/" + item, "is no point of kind " + kind);
        }
        ContractEntity contract = row(id);
        contract.judge(kind, item, settled, note);
        return saved(contract);
    }

    public boolean hasOpenPoints(UUID id, String kind) {
        return row(id).hasOpen(kind);
    }

    /** Keeps somebody's yes or no, for example of finance to the spending. */
    public ContractRecord decide(UUID id, String what, boolean approved, @Nullable String note) {
        ContractEntity contract = row(id);
        contract.decide(what, approved, note, clock.instant());
        return saved(contract);
    }

    /** @throws StaleVersion if somebody changed the contract since that version */
    public ContractRecord book(
            UUID id, long expectedVersion, @Nullable String purchaseOrder, @Nullable String costCentre) {
        ContractEntity contract = row(id);
        if (contract.version() != expectedVersion) {
            throw new StaleVersion("contract", id);
        }
        contract.book(purchaseOrder, costCentre);
        return saved(contract);
    }

    /** For whoever has not read it before: what they say goes over what was there. */
    public ContractRecord book(UUID id, @Nullable String purchaseOrder, @Nullable String costCentre) {
        ContractEntity contract = row(id);
        contract.book(purchaseOrder, costCentre);
        return saved(contract);
    }

    /** @throws NotFound if there is no such document */
    public ContractRecord sign(UUID id, UUID signedDocumentId) {
        documents.get(signedDocumentId);
        ContractEntity contract = row(id);
        contract.attach(signedDocumentId, SIGNED_CONTRACT, null);
        contract.sign();
        return saved(contract);
    }

    /**
     * The customer holds the contract and lets us act until that day.
     *
     * @throws NotFound if there is no such document
     */
    public ContractRecord authorise(UUID id, UUID letterOfAuthorityId, LocalDate authorityUntil) {
        documents.get(letterOfAuthorityId);
        ContractEntity contract = row(id);
        contract.attach(letterOfAuthorityId, LETTER_OF_AUTHORITY, authorityUntil);
        return saved(contract);
    }

    public ContractRecord activate(UUID id) {
        ContractEntity contract = row(id);
        contract.activate();
        return saved(contract);
    }

    /** The circuit that the contract now pays for. */
    public ContractRecord cover(UUID id, UUID circuitId) {
        ContractEntity contract = row(id);
        contract.covers(circuitId);
        return saved(contract);
    }

    /** The latest contract that the case drafted or signed and did not leave. */
    public Optional<ContractRecord> openOf(UUID caseId) {
        return rows.findFirstByCaseIdAndStatusInOrderByIdDesc(caseId, LIVE).map(ContractEntity::toRecord);
    }

    /** Leaves a contract by its acceptance clause; a draft is simply given up. */
    public ContractRecord exit(UUID id, String reason) {
        ContractEntity contract = row(id);
        contract.exit(LocalDate.now(clock), reason);
        return saved(contract);
    }

    public ContractRecord terminate(UUID id, LocalDate on, String reason) {
        ContractEntity contract = row(id);
        contract.terminate(on, reason);
        return saved(contract);
    }

    private ContractEntity row(UUID id) {
        return rows.findById(id).orElseThrow(() -> new NotFound("contract", id));
    }

    private ContractRecord saved(ContractEntity contract) {
        return rows.saveAndFlush(contract).toRecord();
    }
}
