package io.turnout.processes.contracttermination;

/** The variables that contract-termination writes: ids and decisions only. */
public final class ContractTerminationVariables {
    public static final String NOTICE_ID = "noticeId";
    public static final String NOTICE_ALREADY_SENT = "noticeAlreadySent";
    public static final String NOTICE_TO_HAND_IN = "noticeToHandIn";
    public static final String SEND_AT = "sendAt";
    public static final String UNPORTED_NUMBERS = "unportedNumbers";
    public static final String UNOWNED_SERVICES = "unownedServices";
    public static final String EFFECTIVE_DATE_DIFFERS = "effectiveDateDiffers";
    public static final String FEE_DIFFERS = "feeDiffers";
    public static final String EFFECTIVE_AT = "effectiveAt";
    public static final String NOTICE_APPROVED = "noticeApproved";
    public static final String SERVICES_READY = "servicesReady";
    public static final String TERMS_ACCEPTED = "termsAccepted";

    private ContractTerminationVariables() {}
}
