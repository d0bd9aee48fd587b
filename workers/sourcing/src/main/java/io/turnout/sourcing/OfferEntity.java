package io.turnout.sourcing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An offer in the database. */
@Entity
@Table(schema = "sourcing", name = "offer")
class OfferEntity extends Versioned {

    private @Nullable UUID caseId;
    private UUID providerId;
    private String provider;

    @Column(name = "package")
    private String packageName;

    private BigDecimal monthly;
    private String currency;
    private BigDecimal oneOff;
    private int termMonths;
    private LocalDate validUntil;
    private long bandwidthDownKbps;
    private long bandwidthUpKbps;
    private BigDecimal slaAvailability;
    private BigDecimal supportScore;
    private BigDecimal reputation;
    private int reviews;
    private String dataResidency;
    private String attestations;
    private int deliveryDays;
    private String strengths;
    private String weaknesses;
    private @Nullable String pathGroup;

    @SuppressWarnings("NullAway.Init")
    protected OfferEntity() {}

    @SuppressWarnings("NullAway.Init")
    OfferEntity(String provider, OfferDraft draft) {
        this.provider = provider;
        apply(draft);
    }

    final void apply(OfferDraft draft) {
        this.caseId = draft.caseId();
        this.providerId = draft.providerId();
        this.packageName = draft.packageName();
        this.monthly = draft.monthly().getAmount();
        this.currency = draft.monthly().getCurrencyUnit().getCode();
        this.oneOff = draft.oneOff().getAmount();
        this.termMonths = draft.termMonths();
        this.validUntil = draft.validUntil();
        this.bandwidthDownKbps = draft.bandwidthDownKbps();
        this.bandwidthUpKbps = draft.bandwidthUpKbps();
        this.slaAvailability = draft.slaAvailability();
        this.supportScore = draft.supportScore();
        this.reputation = draft.reputation();
        this.reviews = draft.reviews();
        this.dataResidency = draft.dataResidency();
        this.attestations = String.join(TextList.SEMICOLON, draft.attestations());
        this.deliveryDays = draft.deliveryDays();
        this.strengths = draft.strengths();
        this.weaknesses = draft.weaknesses();
        this.pathGroup = draft.pathGroup();
    }

    /** Numbers are compared by value: a file's 99.5 is the table's 99.5000. */
    boolean says(OfferDraft draft) {
        OfferDraft mine = draft();
        return mine.monthly().isEqual(draft.monthly())
                && mine.oneOff().isEqual(draft.oneOff())
                && mine.slaAvailability().compareTo(draft.slaAvailability()) == 0
                && mine.supportScore().compareTo(draft.supportScore()) == 0
                && mine.reputation().compareTo(draft.reputation()) == 0
                && mine.termMonths() == draft.termMonths()
                && mine.validUntil().equals(draft.validUntil())
                && mine.bandwidthDownKbps() == draft.bandwidthDownKbps()
                && mine.bandwidthUpKbps() == draft.bandwidthUpKbps()
                && mine.reviews() == draft.reviews()
                && mine.deliveryDays() == draft.deliveryDays()
                && mine.dataResidency().equals(draft.dataResidency())
                && mine.attestations().equals(draft.attestations())
                && mine.strengths().equals(draft.strengths())
                && mine.weaknesses().equals(draft.weaknesses())
                && Objects.equals(mine.pathGroup(), draft.pathGroup());
    }

    OfferDraft draft() {
        return new OfferDraft(
                caseId,
                providerId,
                packageName,
                Amounts.of(currency, monthly),
                Amounts.of(currency, oneOff),
                termMonths,
                validUntil,
                bandwidthDownKbps,
                bandwidthUpKbps,
                slaAvailability,
                supportScore,
                reputation,
                reviews,
                dataResidency,
                TextList.split(attestations, TextList.SEMICOLON),
                deliveryDays,
                strengths,
                weaknesses,
                pathGroup);
    }

    OfferRecord toRecord() {
        return new OfferRecord(id(), provider, draft(), version());
    }
}
