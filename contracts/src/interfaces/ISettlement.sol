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
    /// @dev Sum of their prices; the contract verifies it.
    uint256 total;
}

/// @notice One leaf of a batch with its Merkle proof. `groups` are the posted ones.
struct Leaf {
    bytes32 batchId;
    uint32 index;
    bytes32 receiptHash;
    uint96 price;
    Group[] groups;
    bytes32[] proof;
}

/// @notice All signed objects that make a receipt payable. The assignment is `{receipt.jobHash, receipt.worker,
/// receipt.attempt, digest of the offer}`.
struct Body {
    Job job;
    /// @dev By the requester, or by the gateway if the gateway pays.
    bytes jobSignature;
    /// @dev By the gateway.
    bytes assignmentSignature;
    Receipt receipt;
    Offer offer;
    /// @dev By `offer.worker`: the worker, or the gateway for a price list that applies to all its workers.
    bytes offerSignature;
}

/// @notice A posted batch.
struct Batch {
    address worker;
    /// @dev Unix seconds.
    uint40 postedAt;
    /// @dev Unix seconds: challenges and demands are accepted until then. A demanded body that is revealed late extends it.
    uint40 windowEndsAt;
    bool claimed;
    uint32 count;
    /// @dev Open challenges and open demands.
    uint32 open;
    /// @dev Position among all batches, from 1: determines which of two was posted first.
    uint64 ordinal;
    bytes32 root;
    bytes32 groupsHash;
}

/// @notice Status of a challenge.
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
    /// @dev Index of the referee that judges now.
    uint8 referee;
    /// @dev Unix seconds at which the case was opened at that referee.
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

/// @notice State of one leaf.
struct LeafState {
    bool isVoid;
    /// @dev A valid body was revealed on chain.
    bool bodyShown;
    /// @dev Unix seconds until which a demanded body must be revealed; 0 if none is demanded now.
    uint40 demandEndsAt;
    address demander;
    /// @dev The open challenge, or zero.
    bytes32 challengeId;
}

/// @notice Reason for which a leaf is void.
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
    /// @dev Maximum time from signing a job to its `settleBy` that workers and gateways should accept.
    uint64 maxJobLifetime;
    /// @dev Time for a worker to get a batch mined.
    uint64 batchTime;
    /// @dev How long a demanded body may take to be revealed.
    uint64 demandClock;
    /// @dev How long an upheld challenge suspends a worker.
    uint64 suspension;
    uint128 challengeBond;
    uint128 demandDeposit;
    /// @dev Maximum unclaimed value of a worker, as a share of its stake (OPG) or bond (other tokens).
    uint16 capBps;
    /// @dev Share of the stake that an objective violation takes, and of it the share that goes to the account that proved it.
    uint16 slashBps;
    uint16 bountyBps;
}

/// @title Escrow, batches of receipts, claims, challenges
/// @notice Prices and balances are in the smallest units of the token that a job names; bonds of challenges and deposits of
/// demands are in OPG. There is no owner: parameters are fixed at deployment.
interface ISettlement {
    /// @notice Emitted when tokens are deposited.
    /// @param account The credited account.
    /// @param token The token's contract.
    /// @param amount The received amount.
    event Deposited(address indexed account, address indexed token, uint256 amount);
    /// @notice Emitted when free balance is paid out.
    /// @param account The account.
    /// @param token The token's contract.
    /// @param amount The amount.
    event Withdrawn(address indexed account, address indexed token, uint256 amount);
    /// @notice Emitted when a payer allocates free balance to a gateway.
    /// @param payer The paying account.
    /// @param gateway The gateway whose jobs may draw on the amount.
    /// @param token The token's contract.
    /// @param amount The amount.
    event Allocated(address indexed payer, address indexed gateway, address indexed token, uint256 amount);
    /// @notice Emitted when a payer begins to withdraw an allocation.
    /// @param payer The paying account.
    /// @param gateway The gateway.
    /// @param token The token's contract.
    /// @param amount The amount.
    /// @param readyAt Unix seconds from which the withdrawal can be finished.
    event DeallocationBegun(
        address indexed payer, address indexed gateway, address indexed token, uint256 amount, uint64 readyAt
    );
    /// @notice Emitted when an allocation returns to the free balance.
    /// @param payer The paying account.
    /// @param gateway The gateway.
    /// @param token The token's contract.
    /// @param amount The amount.
    event Deallocated(address indexed payer, address indexed gateway, address indexed token, uint256 amount);
    /// @notice Emitted when a bond is increased.
    /// @param account The account.
    /// @param token The token's contract.
    /// @param amount The received amount.
    event BondDeposited(address indexed account, address indexed token, uint256 amount);
    /// @notice Emitted when an account begins to withdraw its bond.
    /// @param account The account.
    /// @param token The token's contract.
    /// @param amount The amount.
    /// @param readyAt Unix seconds from which the withdrawal can be finished.
    event BondWithdrawalBegun(address indexed account, address indexed token, uint256 amount, uint64 readyAt);
    /// @notice Emitted when a bond is paid out.
    /// @param account The account.
    /// @param token The token's contract.
    /// @param amount The amount.
    event BondWithdrawn(address indexed account, address indexed token, uint256 amount);
    /// @notice Emitted when a payer authorizes a requester or withdraws the authorization.
    /// @param payer The paying account.
    /// @param requester The account that signs jobs.
    /// @param authorized Whether it may sign jobs that `payer` pays.
    event RequesterAuthorized(address indexed payer, address indexed requester, bool authorized);
    /// @notice Emitted when a batch is posted.
    /// @param batchId See {batchIdOf}.
    /// @param worker The worker that posted it.
    /// @param sequence Number of the worker's batch, from 0.
    /// @param root Root of the batch's Merkle tree.
    /// @param count Number of receipts.
    /// @param groups Runs of entries in order.
    /// @param entries 44 bytes per receipt, as in {postBatch}.
    event BatchPosted(
        bytes32 indexed batchId, address indexed worker, uint64 sequence, bytes32 root, uint32 count, Group[] groups, bytes entries
    );
    /// @notice Emitted when an allocation does not cover a group.
    /// @param batchId The batch.
    /// @param groupIndex Index of the group.
    /// @param gateway The gateway that allocated too little.
    /// @param fromBond The amount that its bond covers.
    /// @param unpaid The amount that is not covered.
    event Shortfall(bytes32 indexed batchId, uint256 groupIndex, address indexed gateway, uint256 fromBond, uint256 unpaid);
    /// @notice Emitted when a batch is claimed.
    /// @param batchId The batch.
    /// @param worker The paid worker.
    event BatchClaimed(bytes32 indexed batchId, address indexed worker);
    /// @notice Emitted for each group of a claimed batch.
    /// @param batchId The batch.
    /// @param groupIndex Index of the group.
    /// @param token The token's contract.
    /// @param toWorker The amount paid to the worker.
    /// @param toGateway The amount credited to the gateway.
    /// @param burnt The burnt amount.
    event GroupPaid(
        bytes32 indexed batchId, uint256 groupIndex, address indexed token, uint256 toWorker, uint256 toGateway, uint256 burnt
    );
    /// @notice Emitted when a leaf becomes void.
    /// @param batchId The batch.
    /// @param index Index of the leaf.
    /// @param receiptHash The receipt.
    /// @param reason The reason.
    /// @param refundTo The account that is refunded.
    /// @param amount The refund, which excludes what was not drawn and what returns to the gateway's bond.
    event LeafVoided(
        bytes32 indexed batchId,
        uint256 indexed index,
        bytes32 indexed receiptHash,
        VoidReason reason,
        address refundTo,
        uint256 amount
    );
    /// @notice Emitted when the body of a leaf is demanded.
    /// @param batchId The batch.
    /// @param index Index of the leaf.
    /// @param receiptHash The receipt.
    /// @param worker The worker that posted the batch.
    /// @param demander The account that left the deposit.
    /// @param endsAt Unix seconds until which the body must be revealed.
    event BodyDemanded(
        bytes32 indexed batchId, uint256 indexed index, bytes32 indexed receiptHash, address worker, address demander, uint64 endsAt
    );
    /// @notice Emitted when a valid body is revealed. The body itself is in the transaction's calldata.
    /// @param batchId The batch.
    /// @param index Index of the leaf.
    /// @param receiptHash The receipt.
    event BodyShown(bytes32 indexed batchId, uint256 indexed index, bytes32 indexed receiptHash);
    /// @notice Emitted when a challenge is opened.
    /// @param challengeId See {challengeIdOf}.
    /// @param receiptHash The challenged receipt.
    /// @param worker The worker that posted the batch.
    /// @param batchId The batch.
    /// @param index Index of the leaf.
    /// @param jobHash The receipt's job.
    /// @param referee The referee that judges first.
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
    /// @notice Emitted when a challenge passes to the next referee.
    /// @param challengeId The challenge.
    /// @param referee The referee that judges now.
    event ChallengeEscalated(bytes32 indexed challengeId, address indexed referee);
    /// @notice Emitted when a ruling is carried out.
    /// @param challengeId The challenge.
    /// @param receiptHash The challenged receipt.
    /// @param worker The worker that posted the batch.
    /// @param upheld Whether the challenge was upheld.
    /// @param objective Whether the ruling is based on a proof and takes stake.
    /// @param referee The referee that ruled.
    event ChallengeResolved(
        bytes32 indexed challengeId,
        bytes32 indexed receiptHash,
        address indexed worker,
        bool upheld,
        bool objective,
        address referee
    );
    /// @notice Emitted when a worker is slashed for two receipts of one job and attempt.
    /// @param worker The worker.
    /// @param jobHash The job.
    /// @param receiptHashA Digest of the first receipt.
    /// @param receiptHashB Digest of the second receipt.
    /// @param slashed The slashed stake, in 1e-18 OPG.
    event Equivocation(address indexed worker, bytes32 indexed jobHash, bytes32 receiptHashA, bytes32 receiptHashB, uint256 slashed);

    /// @notice Thrown when a parameter of the constructor is out of range.
    error InvalidParameters();
    /// @notice Thrown when an amount is zero.
    error AmountZero();
    /// @notice Thrown when a balance is too small.
    error InsufficientBalance(uint256 available);
    /// @notice Thrown when a withdrawal is finished before `readyAt`.
    error NotReady(uint64 readyAt);
    /// @notice Thrown when the account has unclaimed batches.
    error OpenLiabilities(uint256 batches);
    /// @notice Thrown when the caller was never registered as a worker.
    error NotWorker();
    /// @notice Thrown when the worker has already posted a batch under the sequence number.
    error SequenceUsed(bytes32 batchId);
    /// @notice Thrown when the sequence number is above the next one.
    error SequenceSkipped(uint64 expected);
    /// @notice Thrown when entries are missing, too many, or do not match the counts of the groups.
    error InvalidEntries();
    /// @notice Thrown when the entry does not have a larger receiptHash than the one before it in its group.
    error EntriesNotSorted(uint256 index);
    /// @notice Thrown when the prices of a group do not add up to its total.
    error WrongTotal(uint256 groupIndex, uint256 sum);
    /// @notice Thrown when a group is empty, its shares exceed the price, or its total is out of range.
    error InvalidShares(uint256 groupIndex);
    /// @notice Thrown when the worker's unclaimed batches would exceed its cap.
    error LiabilityCapExceeded(address token, uint256 cap, uint256 liability);
    /// @notice Thrown when there is no such batch.
    error UnknownBatch();
    /// @notice Thrown when the groups are not the posted ones.
    error WrongGroups();
    /// @notice Thrown when a leaf is not in the batch.
    error InvalidLeaf();
    /// @notice Thrown when a batch is claimed before its challenge window has closed.
    error WindowOpen(uint64 endsAt);
    /// @notice Thrown when the time for the call has ended.
    error WindowClosed(uint64 endedAt);
    /// @notice Thrown when a batch is claimed while challenges or demands are open.
    error DisputeOpen(uint256 open);
    /// @notice Thrown when the batch is already claimed.
    error AlreadyClaimed();
    /// @notice Thrown when the leaf is already void.
    error LeafIsVoid();
    /// @notice Thrown when the body is already demanded.
    error DemandOpen();
    /// @notice Thrown when the body is not demanded.
    error NoDemand();
    /// @notice Thrown when a demand is expired before `endsAt`.
    error DemandPending(uint64 endsAt);
    /// @notice Thrown when the body is already revealed.
    error BodyAlreadyShown();
    /// @notice Thrown when a body does not make the receipt payable.
    error WrongBody(BodyFault fault);
    /// @notice Thrown when the later leaf is not a second receipt of the earlier leaf's job.
    error NotDuplicate();
    /// @notice Thrown when the receipts are not two different ones that one worker signed for one job and attempt.
    error NotEquivocation();
    /// @notice Thrown when the worker is already slashed for the job and attempt.
    error AlreadyPunished();
    /// @notice Thrown when the caller may not challenge the receipt.
    error NotAccuser();
    /// @notice Thrown when the leaf has an open challenge, or the caller has challenged it before.
    error ChallengeExists(bytes32 challengeId);
    /// @notice Thrown when the challenge is not open.
    error ChallengeNotOpen();
    /// @notice Thrown when the referee has not ruled and its time has not ended.
    error RulingPending();
    /// @notice Thrown when the receipt is not of the worker and model of the upheld challenge, or was posted after the ruling.
    error NotRelated();

    /// @notice The fault of a body.
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

    /// @notice Transfers tokens into the caller's free balance. The received amount is credited, which is less than `amount` for
    /// tokens that charge a fee.
    function deposit(address token, uint256 amount) external;
    /// @notice As {deposit}, into the free balance of `account`.
    function depositFor(address account, address token, uint256 amount) external;
    /// @notice Pays out free balance at any time.
    function withdraw(address token, uint256 amount) external;
    /// @notice Lets jobs of `gateway` draw on `amount` of the caller's free balance.
    function allocate(address gateway, address token, uint256 amount) external;
    /// @notice Begins to withdraw `amount`; batches can draw on it until {finishDeallocate}. A second call restarts the delay.
    function beginDeallocate(address gateway, address token, uint256 amount) external;
    /// @notice Returns the amount to the caller's free balance after {exitDelay}.
    function finishDeallocate(address gateway, address token) external;
    /// @notice Lets `requester` sign jobs that the caller pays.
    function authorizeRequester(address requester, bool authorized) external;
    /// @notice Adds to the caller's bond. A gateway's bond covers allocations that it overcommits; a worker's bond caps its
    /// liabilities in a token.
    function bondDeposit(address token, uint256 amount) external;
    /// @notice Begins to withdraw `amount` of the caller's bond. A second call restarts the delay.
    function beginBondWithdrawal(address token, uint256 amount) external;
    /// @notice Pays the amount out after {exitDelay}, if no batch of the caller is open.
    function finishBondWithdrawal(address token) external;

    /// @notice Posts a batch of the caller's receipts.
    /// @param sequence {nextSequenceOf} the caller: a repeated transaction reverts instead of posting twice.
    /// @param groups Runs of entries in order.
    /// @param entries 44 bytes per receipt, `receiptHash(32) ‖ price(12, big-endian)`, ascending by receiptHash within a group.
    function postBatch(uint64 sequence, Group[] calldata groups, bytes calldata entries) external returns (bytes32 batchId);
    /// @notice Pays a batch whose window has closed and that has no open dispute. Any account may call; the worker is paid.
    function claim(bytes32 batchId, Group[] calldata groups) external;

    /// @notice Demands the body of a leaf, with a deposit that the worker earns by revealing it.
    function demandBody(Leaf calldata leaf) external;
    /// @notice Reveals a demanded body. Any account may call; the deposit goes to the worker.
    function answerDemand(Leaf calldata leaf, Body calldata body) external;
    /// @notice Voids a leaf whose body was demanded and not revealed in time.
    function expireDemand(Leaf calldata leaf) external;
    /// @notice Voids `later`, a receipt for the same job as `earlier`. `earlier` must itself be payable.
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

    /// @notice Challenges a receipt. The caller is an active auditor or the requester, and deposits the challenge bond.
    /// `jobSignature` proves that the payer agreed to the job: without it a requester cannot challenge, and a refund goes to the
    /// payer.
    function challenge(Leaf calldata leaf, Job calldata job, bytes calldata jobSignature, Receipt calldata receipt)
        external
        returns (bytes32 challengeId);
    /// @notice Carries out the referee's ruling, or passes the challenge to the next referee.
    function resolve(bytes32 challengeId) external;
    /// @notice After an upheld challenge: voids another unclaimed receipt of the same worker and model that was posted before the
    /// ruling.
    function voidRelated(
        bytes32 challengeId,
        Leaf calldata leaf,
        Job calldata job,
        bytes calldata jobSignature,
        Receipt calldata receipt
    ) external;

    /// @notice Balance that can be withdrawn or allocated.
    function freeOf(address account, address token) external view returns (uint256);
    /// @notice Allocation of a payer to a gateway: what stays, what is being withdrawn, and from when that can be finished.
    function allocationOf(address payer, address gateway, address token)
        external
        view
        returns (uint256 allocated, uint256 leaving, uint64 readyAt);
    /// @notice Bond of an account: what stays, what is being withdrawn, and from when that can be finished.
    function bondOf(address account, address token)
        external
        view
        returns (uint256 bonded, uint256 leaving, uint64 readyAt);
    /// @notice Value of a worker's unclaimed batches in a token, and its cap.
    function liabilityOf(address worker, address token) external view returns (uint256 liability, uint256 cap);
    /// @notice Number of unclaimed batches of `account`; while there are any, its stake and bonds cannot be withdrawn.
    function openBatchesOf(address account) external view returns (uint256);
    /// @notice Sequence number of the worker's next batch.
    function nextSequenceOf(address worker) external view returns (uint64);
    /// @notice keccak256(chainId, this contract, worker, sequence).
    function batchIdOf(address worker, uint64 sequence) external view returns (bytes32);
    /// @notice The batch; all zero if there is none.
    function getBatch(bytes32 batchId) external view returns (Batch memory);
    /// @notice Whether {claim} would pay now.
    function isClaimable(bytes32 batchId) external view returns (bool);
    /// @notice keccak256(chainId, this contract, batchId, index, challenger).
    function challengeIdOf(bytes32 batchId, uint256 index, address accuser) external view returns (bytes32);
    /// @notice The challenge; all zero if there is none.
    function getChallenge(bytes32 challengeId) external view returns (Challenge memory);
    /// @notice State of a leaf.
    function leafState(bytes32 batchId, uint256 index) external view returns (LeafState memory);
    /// @notice Whether a leaf is void.
    function isVoid(bytes32 batchId, uint256 index) external view returns (bool);
    /// @notice Of a group: the amount that is not covered, the amount from the gateway's bond, and the prices of void leaves.
    function deviationOf(bytes32 batchId, uint256 groupIndex)
        external
        view
        returns (uint256 shortfall, uint256 fromBond, uint256 voided);
    /// @notice Number of referees.
    function refereeCount() external view returns (uint256);
    /// @notice The referee with this index. Challenges are opened at the first.
    function refereeAt(uint256 i) external view returns (address);
    /// @notice Delay of withdrawals of stake, bonds and allocations, in seconds: longer than a job's lifetime, its batch and its
    /// longest dispute together.
    function exitDelay() external view returns (uint64);
    /// @notice Whether `requester` may sign jobs that `payer` pays.
    function authorized(address payer, address requester) external view returns (bool);

    /// @notice EIP-712 digest: the jobHash.
    function hashJob(Job calldata job) external view returns (bytes32);
    /// @notice EIP-712 digest of an assignment, which the gateway signs.
    function hashAssignment(bytes32 jobHash, address worker, uint32 attempt, bytes32 offerHash)
        external
        view
        returns (bytes32);
    /// @notice EIP-712 digest: the receiptHash.
    function hashReceipt(Receipt calldata receipt) external view returns (bytes32);
    /// @notice EIP-712 digest: the offerHash.
    function hashOffer(Offer calldata offer) external view returns (bytes32);
    /// @notice Hash of a leaf of a batch's Merkle tree.
    function hashLeaf(
        uint256 index,
        bytes32 receiptHash,
        uint256 price,
        address payer,
        address gateway,
        address token
    ) external pure returns (bytes32);
}
