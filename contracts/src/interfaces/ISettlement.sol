// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Job, Offer, Receipt} from "../libraries/Bodies.sol";

/// @notice Receipts of a batch that one payer pays through one gateway in one token: a run of entries.
struct Group {
    address payer;
    address gateway;
    address token;
    /// @dev Shares of the price, in 1/10,000, from the offer: every receipt of the group has the same.
    uint16 gatewayFeeBps;
    uint16 burnBps;
    /// @dev Entries of the group.
    uint32 count;
    /// @dev Sum of their prices; the contract adds them up itself and refuses another value.
    uint256 total;
}

/// @notice One leaf of a batch with what proves it. `groups` are those that were posted.
struct Leaf {
    bytes32 batchId;
    uint32 index;
    bytes32 receiptHash;
    uint96 price;
    Group[] groups;
    bytes32[] proof;
}

/// @notice Everything that makes a receipt payable. The assignment is `{receipt.jobHash, receipt.worker,
/// receipt.attempt, digest of the offer}`.
struct Body {
    Job job;
    /// @dev By the requester, or by the gateway where the gateway pays.
    bytes jobSignature;
    /// @dev By the gateway.
    bytes assignmentSignature;
    Receipt receipt;
    Offer offer;
    /// @dev By `offer.worker`, which is the worker, or the gateway for a schedule that holds for all its workers.
    bytes offerSignature;
}

/// @notice A posted batch.
struct Batch {
    address worker;
    /// @dev Unix seconds.
    uint40 postedAt;
    /// @dev Unix seconds: challenges and demands are taken until then; later than the first window only where a demanded body came late.
    uint40 windowEndsAt;
    bool claimed;
    uint32 count;
    /// @dev Open challenges and open demands.
    uint32 open;
    /// @dev Position among all batches, from 1: says which of two was first.
    uint64 ordinal;
    bytes32 root;
    bytes32 groupsHash;
}

/// @notice Where a challenge stands.
enum ChallengeStatus {
    None,
    Open,
    Dismissed,
    Upheld
}

/// @notice A challenge of one leaf.
struct Challenge {
    bytes32 batchId;
    bytes32 receiptHash;
    bytes32 jobHash;
    bytes32 modelId;
    address accuser;
    uint32 index;
    ChallengeStatus status;
    /// @dev Which referee judges now.
    uint8 referee;
    /// @dev Unix seconds at which that referee was asked.
    uint40 askedAt;
    /// @dev Unix seconds, 0 while open.
    uint40 resolvedAt;
    address requester;
    uint64 runTimeMs;
    address worker;
    uint96 price;
    address refundTo;
    uint32 groupIndex;
    address token;
    address gateway;
}

/// @notice What is known of one leaf.
struct LeafState {
    bool isVoid;
    /// @dev A valid body was shown on chain.
    bool bodyShown;
    /// @dev Unix seconds until which a demanded body must be shown; 0 when none is demanded now.
    uint40 demandEndsAt;
    address demander;
    /// @dev The open challenge, or zero.
    bytes32 challengeId;
}

/// @notice Why a leaf is void.
enum VoidReason {
    Challenge,
    Unanswered,
    Duplicate,
    Related
}

/// @notice Fixed at deployment; times in seconds, amounts in 1e-18 OPG, shares in 1/10,000.
struct SettlementParameters {
    /// @dev How long a posted batch can be challenged.
    uint64 challengeWindow;
    /// @dev Longest time from signing a job to its `settleBy` that workers and gateways should accept.
    uint64 maxJobLifetime;
    /// @dev Time that a worker is given to get a batch mined.
    uint64 batchTime;
    /// @dev How long a demanded body may take.
    uint64 demandClock;
    /// @dev How long an upheld challenge suspends a worker.
    uint64 suspension;
    uint128 challengeBond;
    uint128 demandDeposit;
    /// @dev Unclaimed value that a worker may have, as a share of its stake (OPG) or bond (other tokens).
    uint16 capBps;
    /// @dev Share of the stake that an objective violation takes, and of it the share that goes to whoever proved it.
    uint16 slashBps;
    uint16 bountyBps;
}

/// @title Escrow, batches of receipts, claims, challenges
/// @notice Prices and balances are in the smallest units of the token that a job names; bonds of challenges and deposits of
/// demands are in OPG. There is no owner: parameters are fixed at deployment.
interface ISettlement {
    event Deposited(address indexed account, address indexed token, uint256 amount);
    event Withdrawn(address indexed account, address indexed token, uint256 amount);
    event Allocated(address indexed payer, address indexed gateway, address indexed token, uint256 amount);
    event DeallocationBegun(
        address indexed payer, address indexed gateway, address indexed token, uint256 amount, uint64 readyAt
    );
    event Deallocated(address indexed payer, address indexed gateway, address indexed token, uint256 amount);
    event BondDeposited(address indexed account, address indexed token, uint256 amount);
    event BondWithdrawalBegun(address indexed account, address indexed token, uint256 amount, uint64 readyAt);
    event BondWithdrawn(address indexed account, address indexed token, uint256 amount);
    event RequesterAuthorized(address indexed payer, address indexed requester, bool authorized);
    event BatchPosted(
        bytes32 indexed batchId, address indexed worker, uint64 sequence, bytes32 root, uint32 count, Group[] groups, bytes entries
    );
    event Shortfall(bytes32 indexed batchId, uint256 groupIndex, address indexed gateway, uint256 fromBond, uint256 unpaid);
    event BatchClaimed(bytes32 indexed batchId, address indexed worker);
    event GroupPaid(
        bytes32 indexed batchId, uint256 groupIndex, address indexed token, uint256 toWorker, uint256 toGateway, uint256 burnt
    );
    event LeafVoided(
        bytes32 indexed batchId,
        uint256 indexed index,
        bytes32 indexed receiptHash,
        VoidReason reason,
        address refundTo,
        uint256 amount
    );
    event BodyDemanded(
        bytes32 indexed batchId, uint256 indexed index, bytes32 indexed receiptHash, address worker, address demander, uint64 endsAt
    );
    /// @notice The body itself is in the transaction's calldata.
    event BodyShown(bytes32 indexed batchId, uint256 indexed index, bytes32 indexed receiptHash);
    event ChallengeOpened(
        bytes32 indexed challengeId,
        bytes32 indexed receiptHash,
        address indexed worker,
        bytes32 batchId,
        uint256 index,
        bytes32 jobHash,
        address accuser,
        address referee
    );
    event ChallengeEscalated(bytes32 indexed challengeId, address indexed referee);
    event ChallengeResolved(
        bytes32 indexed challengeId,
        bytes32 indexed receiptHash,
        address indexed worker,
        bool upheld,
        bool objective,
        address referee
    );
    event Equivocation(address indexed worker, bytes32 indexed jobHash, bytes32 receiptHashA, bytes32 receiptHashB, uint256 slashed);

    error InvalidParameters();
    error AmountZero();
    error InsufficientBalance(uint256 available);
    error NotReady(uint64 readyAt);
    error OpenLiabilities(uint256 batches);
    error NotWorker();
    error SequenceUsed(bytes32 batchId);
    error SequenceSkipped(uint64 expected);
    error InvalidEntries();
    error EntriesNotSorted(uint256 index);
    error WrongTotal(uint256 groupIndex, uint256 sum);
    error InvalidShares(uint256 groupIndex);
    error LiabilityCapExceeded(address token, uint256 cap, uint256 liability);
    error UnknownBatch();
    error WrongGroups();
    error InvalidLeaf();
    error WindowOpen(uint64 endsAt);
    error WindowClosed(uint64 endedAt);
    error DisputeOpen(uint256 open);
    error AlreadyClaimed();
    error LeafIsVoid();
    error DemandOpen();
    error NoDemand();
    error DemandPending(uint64 endsAt);
    error BodyAlreadyShown();
    error WrongBody(BodyFault fault);
    error NotDuplicate();
    error NotEquivocation();
    error AlreadyPunished();
    error NotAccuser();
    error ChallengeExists(bytes32 challengeId);
    error ChallengeNotOpen();
    error RulingPending();
    error NotRelated();

    /// @notice What is wrong with a body.
    enum BodyFault {
        None,
        ReceiptHash,
        JobHash,
        Worker,
        Group,
        JobSignature,
        PayerConsent,
        AssignmentSignature,
        OfferHash,
        OfferSignature,
        Offer,
        Units,
        Price,
        SettledLate
    }

    /// @notice Moves tokens into the caller's free balance. What arrives is credited, not what was asked for.
    function deposit(address token, uint256 amount) external;
    function depositFor(address account, address token, uint256 amount) external;
    /// @notice Pays out free balance at any time.
    function withdraw(address token, uint256 amount) external;
    /// @notice Lets jobs of `gateway` draw on `amount` of the caller's free balance.
    function allocate(address gateway, address token, uint256 amount) external;
    /// @notice Begins to take back `amount`; batches can draw on it until {finishDeallocate}. A second call restarts the clock.
    function beginDeallocate(address gateway, address token, uint256 amount) external;
    function finishDeallocate(address gateway, address token) external;
    /// @notice Lets `requester` sign jobs that the caller pays.
    function authorizeRequester(address requester, bool authorized) external;
    /// @notice Adds to the caller's bond: a gateway's covers what it over-commits, a worker's caps its liabilities in a token.
    function bondDeposit(address token, uint256 amount) external;
    function beginBondWithdrawal(address token, uint256 amount) external;
    function finishBondWithdrawal(address token) external;

    /// @notice Posts a batch of the caller's receipts.
    /// @param sequence {nextSequenceOf} the caller: a repeated transaction reverts instead of posting twice.
    /// @param groups Runs of entries in order.
    /// @param entries 44 bytes per receipt, `receiptHash(32) ‖ price(12, big-endian)`, ascending by receiptHash within a group.
    function postBatch(uint64 sequence, Group[] calldata groups, bytes calldata entries) external returns (bytes32 batchId);
    /// @notice Pays a batch whose window closed and that has no open dispute. Anybody may call; the worker is paid.
    function claim(bytes32 batchId, Group[] calldata groups) external;

    /// @notice Asks for the body of a leaf, with a deposit that pays the answer.
    function demandBody(Leaf calldata leaf) external;
    /// @notice Shows the demanded body. Anybody may; the deposit goes to the worker.
    function answerDemand(Leaf calldata leaf, Body calldata body) external;
    /// @notice Voids a leaf whose body was demanded and not shown in time.
    function expireDemand(Leaf calldata leaf) external;
    /// @notice Voids `later`, which is a receipt for the same job as `earlier`. `earlier` must be payable itself.
    function proveDuplicate(
        Leaf calldata earlier,
        Body calldata earlierBody,
        Leaf calldata later,
        Receipt calldata laterReceipt
    ) external;
    /// @notice Slashes a worker that signed two different receipts for one job and attempt.
    function proveEquivocation(
        Receipt calldata a,
        bytes calldata signatureA,
        Receipt calldata b,
        bytes calldata signatureB
    ) external;

    /// @notice Objects to a receipt. The caller is an active auditor or the requester, and leaves the challenge bond.
    /// `jobSignature` proves that the payer agreed to the job: without it a requester has no standing, and a refund goes to the payer.
    function challenge(Leaf calldata leaf, Job calldata job, bytes calldata jobSignature, Receipt calldata receipt)
        external
        returns (bytes32 challengeId);
    /// @notice Carries out the referee's ruling, or hands the challenge to the next referee.
    function resolve(bytes32 challengeId) external;
    /// @notice After an upheld challenge: voids another unclaimed receipt of that worker for that model that was posted before the ruling.
    function voidRelated(
        bytes32 challengeId,
        Leaf calldata leaf,
        Job calldata job,
        bytes calldata jobSignature,
        Receipt calldata receipt
    ) external;

    function freeOf(address account, address token) external view returns (uint256);
    function allocationOf(address payer, address gateway, address token)
        external
        view
        returns (uint256 allocated, uint256 leaving, uint64 readyAt);
    function bondOf(address account, address token)
        external
        view
        returns (uint256 bonded, uint256 leaving, uint64 readyAt);
    /// @notice Value of a worker's unclaimed batches in a token, and its cap.
    function liabilityOf(address worker, address token) external view returns (uint256 liability, uint256 cap);
    /// @notice Unclaimed batches of `account`; its stake and bonds stay while there are any.
    function openBatchesOf(address account) external view returns (uint256);
    function nextSequenceOf(address worker) external view returns (uint64);
    function batchIdOf(address worker, uint64 sequence) external view returns (bytes32);
    function getBatch(bytes32 batchId) external view returns (Batch memory);
    /// @notice Whether {claim} would pay now.
    function isClaimable(bytes32 batchId) external view returns (bool);
    function challengeIdOf(bytes32 batchId, uint256 index, address accuser) external view returns (bytes32);
    function getChallenge(bytes32 challengeId) external view returns (Challenge memory);
    function leafState(bytes32 batchId, uint256 index) external view returns (LeafState memory);
    function isVoid(bytes32 batchId, uint256 index) external view returns (bool);
    /// @notice Of a group: what nobody could pay, what the gateway's bond paid, and the prices of void leaves.
    function deviationOf(bytes32 batchId, uint256 groupIndex)
        external
        view
        returns (uint256 shortfall, uint256 fromBond, uint256 voided);
    function refereeCount() external view returns (uint256);
    function refereeAt(uint256 i) external view returns (address);
    /// @notice Seconds that stake, bonds and allocations take to leave: longer than a job's life, its batch and its longest dispute together.
    function exitDelay() external view returns (uint64);
    /// @notice Whether `requester` may sign jobs that `payer` pays.
    function authorized(address payer, address requester) external view returns (bool);

    /// @notice EIP-712 digest: the jobHash.
    function hashJob(Job calldata job) external view returns (bytes32);
    /// @notice EIP-712 digest that the gateway signs.
    function hashAssignment(bytes32 jobHash, address worker, uint32 attempt, bytes32 offerHash)
        external
        view
        returns (bytes32);
    /// @notice EIP-712 digest: the receiptHash.
    function hashReceipt(Receipt calldata receipt) external view returns (bytes32);
    /// @notice EIP-712 digest: the offerHash.
    function hashOffer(Offer calldata offer) external view returns (bytes32);
    /// @notice Hash of a leaf of a batch's tree.
    function hashLeaf(
        uint256 index,
        bytes32 receiptHash,
        uint256 price,
        address payer,
        address gateway,
        address token
    ) external pure returns (bytes32);
}
