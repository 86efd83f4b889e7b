// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IModelRegistry} from "./interfaces/IModelRegistry.sol";
import {INodeRegistry} from "./interfaces/INodeRegistry.sol";
import {Case, IReferee, Ruling} from "./interfaces/IReferee.sol";
import {
    Batch,
    Body,
    Challenge,
    ChallengeStatus,
    Group,
    ISettlement,
    Leaf,
    LeafState,
    SettlementParameters,
    VoidReason
} from "./interfaces/ISettlement.sol";
import {BatchTree} from "./libraries/BatchTree.sol";
import {Bodies, Job, Offer, Receipt} from "./libraries/Bodies.sol";
import {Roles} from "./libraries/Roles.sol";
import {OPG} from "./OPG.sol";

/// @title Settlement
/// @notice See {ISettlement}.
contract Settlement is ISettlement, EIP712, ReentrancyGuardTransient {
    using Bodies for Job;
    using Bodies for Offer;
    using Bodies for Receipt;
    using SafeCast for uint256;
    using SafeERC20 for IERC20;

    struct Balance {
        uint128 amount;
        /// @dev Withdrawal begun; batches can still draw on it.
        uint128 leaving;
        uint64 readyAt;
    }

    /// @dev Adjustments of a group whose total was not fully drawn or is not fully owed to the worker.
    struct GroupAdjustment {
        /// @dev Not drawn: allocation and bond were too small.
        uint128 shortfall;
        /// @dev Drawn from the gateway's bond.
        uint128 fromBond;
        /// @dev Prices of void leaves.
        uint128 voided;
    }

    address private constant DEAD = 0x000000000000000000000000000000000000dEaD;
    uint256 private constant BPS = 10_000;
    /// @notice Maximum number of entries of a batch.
    uint256 public constant MAX_ENTRIES = 4096;

    OPG public immutable opg;
    INodeRegistry public immutable registry;
    /// @notice The registry of models. Not used here; named so that one address leads to all others.
    IModelRegistry public immutable modelRegistry;
    uint64 public immutable challengeWindow;
    uint64 public immutable maxJobLifetime;
    uint64 public immutable batchTime;
    uint64 public immutable demandClock;
    uint64 public immutable suspension;
    uint256 public immutable challengeBond;
    uint256 public immutable demandDeposit;
    uint256 public immutable capBps;
    uint256 public immutable slashBps;
    uint16 public immutable bountyBps;
    /// @inheritdoc ISettlement
    uint64 public immutable exitDelay;

    /// @dev Written only by the constructor.
    IReferee[] private _referees;
    uint64 private _batchCount;
    mapping(address account => mapping(address token => uint256)) private _free;
    mapping(address payer => mapping(address gateway => mapping(address token => Balance))) private _allocations;
    mapping(address account => mapping(address token => Balance)) private _bonds;
    mapping(address worker => mapping(address token => uint256)) private _liabilities;
    mapping(address worker => uint256) private _openBatches;
    mapping(address worker => uint64) private _sequences;
    /// @inheritdoc ISettlement
    mapping(address payer => mapping(address requester => bool)) public authorized;
    mapping(bytes32 batchId => Batch) private _batches;
    mapping(bytes32 batchId => mapping(uint256 groupIndex => GroupAdjustment)) private _adjustments;
    mapping(bytes32 batchId => mapping(uint256 index => LeafState)) private _leaves;
    mapping(bytes32 challengeId => Challenge) private _challenges;
    mapping(bytes32 workerJobAttempt => bool) private _equivocated;

    constructor(
        OPG opg_,
        INodeRegistry registry_,
        IModelRegistry modelRegistry_,
        IReferee[] memory referees,
        SettlementParameters memory p
    ) EIP712("OpenGradient", "1") {
        require(
            p.challengeWindow != 0 && p.demandClock != 0 && p.capBps <= BPS && p.slashBps <= BPS && p.bountyBps <= 5000
                && referees.length != 0 && referees.length < 256,
            InvalidParameters()
        );
        opg = opg_;
        registry = registry_;
        modelRegistry = modelRegistry_;
        _referees = referees;
        challengeWindow = p.challengeWindow;
        maxJobLifetime = p.maxJobLifetime;
        batchTime = p.batchTime;
        demandClock = p.demandClock;
        suspension = p.suspension;
        challengeBond = p.challengeBond;
        demandDeposit = p.demandDeposit;
        capBps = p.capBps;
        slashBps = p.slashBps;
        bountyBps = p.bountyBps;
        // Worst case: a batch is posted at the end of a job's lifetime, its body is demanded at the end of the window, revealed at
        // the end of the demand's time, and challenged at the end of the window that this extends.
        uint64 delay = p.maxJobLifetime + p.batchTime + 2 * p.challengeWindow + p.demandClock;
        for (uint256 i; i < referees.length; ++i) {
            delay += referees[i].clock() + 1;
        }
        exitDelay = delay;
    }

    // ------------------------------------------------------------------------------------------------ escrow

    /// @inheritdoc ISettlement
    function deposit(address token, uint256 amount) external {
        depositFor(msg.sender, token, amount);
    }

    /// @inheritdoc ISettlement
    function depositFor(address account, address token, uint256 amount) public nonReentrant {
        uint256 received = _pull(token, amount);
        _free[account][token] += received;
        emit Deposited(account, token, received);
    }

    /// @inheritdoc ISettlement
    function withdraw(address token, uint256 amount) external nonReentrant {
        _debitFree(token, amount);
        emit Withdrawn(msg.sender, token, amount);
        IERC20(token).safeTransfer(msg.sender, amount);
    }

    /// @inheritdoc ISettlement
    function allocate(address gateway, address token, uint256 amount) external {
        _debitFree(token, amount);
        _allocations[msg.sender][gateway][token].amount += amount.toUint128();
        emit Allocated(msg.sender, gateway, token, amount);
    }

    /// @inheritdoc ISettlement
    function beginDeallocate(address gateway, address token, uint256 amount) external {
        uint64 readyAt = _beginLeaving(_allocations[msg.sender][gateway][token], amount);
        emit DeallocationBegun(msg.sender, gateway, token, amount, readyAt);
    }

    /// @inheritdoc ISettlement
    function finishDeallocate(address gateway, address token) external {
        uint256 amount = _finishLeaving(_allocations[msg.sender][gateway][token]);
        _free[msg.sender][token] += amount;
        emit Deallocated(msg.sender, gateway, token, amount);
    }

    /// @inheritdoc ISettlement
    function authorizeRequester(address requester, bool authorized_) external {
        authorized[msg.sender][requester] = authorized_;
        emit RequesterAuthorized(msg.sender, requester, authorized_);
    }

    /// @inheritdoc ISettlement
    function bondDeposit(address token, uint256 amount) external nonReentrant {
        uint256 received = _pull(token, amount);
        _bonds[msg.sender][token].amount += received.toUint128();
        emit BondDeposited(msg.sender, token, received);
    }

    /// @inheritdoc ISettlement
    function beginBondWithdrawal(address token, uint256 amount) external {
        uint64 readyAt = _beginLeaving(_bonds[msg.sender][token], amount);
        emit BondWithdrawalBegun(msg.sender, token, amount, readyAt);
    }

    /// @inheritdoc ISettlement
    function finishBondWithdrawal(address token) external nonReentrant {
        uint256 open = _openBatches[msg.sender];
        require(open == 0, OpenLiabilities(open));
        uint256 amount = _finishLeaving(_bonds[msg.sender][token]);
        emit BondWithdrawn(msg.sender, token, amount);
        IERC20(token).safeTransfer(msg.sender, amount);
    }

    // ------------------------------------------------------------------------------------------------ batches

    /// @inheritdoc ISettlement
    function postBatch(uint64 sequence, Group[] calldata groups, bytes calldata entries)
        external
        nonReentrant
        returns (bytes32 batchId)
    {
        require(registry.wasEver(msg.sender, Roles.WORKER), NotWorker());
        batchId = batchIdOf(msg.sender, sequence);
        uint64 expected = _sequences[msg.sender];
        require(sequence >= expected, SequenceUsed(batchId));
        require(sequence == expected, SequenceSkipped(expected));
        _sequences[msg.sender] = expected + 1;

        uint256 count;
        for (uint256 g; g < groups.length; ++g) {
            count += groups[g].count;
            _draw(batchId, g, groups[g]);
        }
        require(count != 0 && count <= MAX_ENTRIES && entries.length == count * BatchTree.ENTRY, InvalidEntries());
        Batch storage batch = _batches[batchId];
        batch.worker = msg.sender;
        batch.postedAt = uint40(block.timestamp);
        batch.windowEndsAt = uint40(block.timestamp + challengeWindow);
        batch.count = uint32(count);
        batch.ordinal = ++_batchCount;
        batch.groupsHash = _hashGroups(groups);
        bytes32 root = BatchTree.root(groups, entries, count);
        batch.root = root;
        ++_openBatches[msg.sender];
        emit BatchPosted(batchId, msg.sender, sequence, root, uint32(count), groups, entries);
    }

    /// @inheritdoc ISettlement
    function claim(bytes32 batchId, Group[] calldata groups) external nonReentrant {
        Batch storage batch = _batches[batchId];
        require(batch.worker != address(0), UnknownBatch());
        require(!batch.claimed, AlreadyClaimed());
        require(block.timestamp > batch.windowEndsAt, WindowOpen(batch.windowEndsAt));
        require(batch.open == 0, DisputeOpen(batch.open));
        require(batch.groupsHash == _hashGroups(groups), WrongGroups());
        address worker = batch.worker;
        batch.claimed = true;
        --_openBatches[worker];
        emit BatchClaimed(batchId, worker);
        for (uint256 g; g < groups.length; ++g) {
            _payGroup(batchId, g, worker, groups[g]);
        }
    }

    // ------------------------------------------------------------------------------------------------ bodies

    /// @inheritdoc ISettlement
    function demandBody(Leaf calldata leaf) external nonReentrant {
        (Batch storage batch,) = _openLeaf(leaf);
        require(block.timestamp <= batch.windowEndsAt, WindowClosed(batch.windowEndsAt));
        LeafState storage state = _leaves[leaf.batchId][leaf.index];
        require(!state.bodyShown, BodyAlreadyShown());
        require(state.demandEndsAt == 0, DemandOpen());
        uint64 endsAt = uint64(block.timestamp) + demandClock;
        state.demandEndsAt = uint40(endsAt);
        state.demander = msg.sender;
        ++batch.open;
        emit BodyDemanded(leaf.batchId, leaf.index, leaf.receiptHash, batch.worker, msg.sender, endsAt);
        opg.transferFrom(msg.sender, address(this), demandDeposit);
    }

    /// @inheritdoc ISettlement
    function answerDemand(Leaf calldata leaf, Body calldata body) external nonReentrant {
        (Batch storage batch, uint256 g) = _openLeaf(leaf);
        LeafState storage state = _leaves[leaf.batchId][leaf.index];
        require(state.demandEndsAt != 0, NoDemand());
        require(block.timestamp <= state.demandEndsAt, WindowClosed(state.demandEndsAt));
        _checkBody(batch, leaf, leaf.groups[g], body);
        state.bodyShown = true;
        state.demandEndsAt = 0;
        --batch.open;
        // Accounts that see the body only now must have time to check it.
        uint40 endsAt = uint40(block.timestamp + challengeWindow);
        if (endsAt > batch.windowEndsAt) batch.windowEndsAt = endsAt;
        emit BodyShown(leaf.batchId, leaf.index, leaf.receiptHash);
        _sendOpg(batch.worker, demandDeposit);
    }

    /// @inheritdoc ISettlement
    function expireDemand(Leaf calldata leaf) external nonReentrant {
        (Batch storage batch, uint256 g) = _verifyLeaf(leaf);
        LeafState storage state = _leaves[leaf.batchId][leaf.index];
        require(state.demandEndsAt != 0, NoDemand());
        require(block.timestamp > state.demandEndsAt, DemandPending(state.demandEndsAt));
        state.demandEndsAt = 0;
        --batch.open;
        _voidLeaf(leaf, g, VoidReason.Unanswered, leaf.groups[g].payer);
        _sendOpg(state.demander, demandDeposit);
    }

    /// @inheritdoc ISettlement
    function proveDuplicate(
        Leaf calldata earlier,
        Body calldata earlierBody,
        Leaf calldata later,
        Receipt calldata laterReceipt
    ) external nonReentrant {
        (Batch storage first, uint256 g) = _verifyLeaf(earlier);
        require(!_leaves[earlier.batchId][earlier.index].isVoid, LeafIsVoid());
        // The earlier receipt must be payable: otherwise an unassigned copy could void an honest receipt.
        _checkBody(first, earlier, earlier.groups[g], earlierBody);
        uint64 firstOrdinal = first.ordinal;
        (Batch storage second, uint256 h) = _openLeaf(later);
        require(
            firstOrdinal < second.ordinal || (firstOrdinal == second.ordinal && earlier.index < later.index),
            NotDuplicate()
        );
        require(
            _digest(laterReceipt.hash()) == later.receiptHash && laterReceipt.jobHash == earlierBody.receipt.jobHash,
            NotDuplicate()
        );
        // Job and payer of the earlier leaf are proven; the later leaf may still be in another payer's group.
        Group calldata group = later.groups[h];
        address refundTo = _inGroup(earlierBody.job, group) ? earlierBody.job.refundTo : group.payer;
        _voidLeaf(later, h, VoidReason.Duplicate, refundTo);
    }

    /// @inheritdoc ISettlement
    function proveEquivocation(
        Receipt calldata a,
        bytes calldata signatureA,
        Receipt calldata b,
        bytes calldata signatureB
    ) external nonReentrant {
        require(a.worker == b.worker && a.jobHash == b.jobHash && a.attempt == b.attempt, NotEquivocation());
        require(
            a.outputHash != b.outputHash || a.streamRoot != b.streamRoot || a.inputUnits != b.inputUnits
                || a.outputUnits != b.outputUnits || a.price != b.price,
            NotEquivocation()
        );
        bytes32 hashA = _digest(a.hash());
        bytes32 hashB = _digest(b.hash());
        // Workers are externally owned accounts: a contract could withdraw its own signature.
        require(
            ECDSA.recoverCalldata(hashA, signatureA) == a.worker && ECDSA.recoverCalldata(hashB, signatureB) == a.worker,
            NotEquivocation()
        );
        bytes32 key = keccak256(abi.encode(a.worker, a.jobHash, a.attempt));
        require(!_equivocated[key], AlreadyPunished());
        _equivocated[key] = true;
        uint256 slashed = _slash(a.worker, msg.sender);
        emit Equivocation(a.worker, a.jobHash, hashA, hashB, slashed);
    }

    // ------------------------------------------------------------------------------------------------ challenges

    /// @inheritdoc ISettlement
    function challenge(Leaf calldata leaf, Job calldata job, bytes calldata jobSignature, Receipt calldata receipt)
        external
        nonReentrant
        returns (bytes32 challengeId)
    {
        (Batch storage batch, uint256 g) = _openLeaf(leaf);
        require(block.timestamp <= batch.windowEndsAt, WindowClosed(batch.windowEndsAt));
        bytes32 jobHash = _checkReceipt(leaf, job, receipt);
        Group calldata group = leaf.groups[g];
        bool consented = _inGroup(job, group) && _consented(job, jobHash, jobSignature) == BodyFault.None;
        address worker = batch.worker;
        require(
            msg.sender != worker
                && ((consented && msg.sender == job.requester) || registry.isActive(msg.sender, Roles.AUDITOR)),
            NotAccuser()
        );
        challengeId = challengeIdOf(leaf.batchId, leaf.index, msg.sender);
        Challenge storage c = _challenges[challengeId];
        require(c.status == ChallengeStatus.None, ChallengeExists(challengeId));
        {
            LeafState storage state = _leaves[leaf.batchId][leaf.index];
            require(state.challengeId == 0, ChallengeExists(state.challengeId));
            state.challengeId = challengeId;
        }
        ++batch.open;
        c.batchId = leaf.batchId;
        c.receiptHash = leaf.receiptHash;
        c.jobHash = jobHash;
        c.modelId = job.modelId;
        c.accuser = msg.sender;
        c.index = leaf.index;
        c.status = ChallengeStatus.Open;
        c.requester = job.requester;
        c.runTimeMs = receipt.finishedAt > receipt.startedAt ? receipt.finishedAt - receipt.startedAt : 0;
        c.worker = worker;
        c.price = leaf.price;
        c.refundTo = consented ? job.refundTo : group.payer;
        c.groupIndex = uint32(g);
        c.token = group.token;
        c.gateway = group.gateway;
        emit ChallengeOpened(
            challengeId,
            leaf.receiptHash,
            worker,
            leaf.batchId,
            leaf.index,
            jobHash,
            msg.sender,
            address(_referees[0])
        );
        opg.transferFrom(msg.sender, address(this), challengeBond);
        _openCase(challengeId, c);
    }

    /// @inheritdoc ISettlement
    function resolve(bytes32 challengeId) external nonReentrant {
        Challenge storage c = _challenges[challengeId];
        require(c.status == ChallengeStatus.Open, ChallengeNotOpen());
        IReferee referee = _referees[c.referee];
        Ruling ruling = referee.ruling(challengeId);
        if (ruling == Ruling.Pending) {
            require(block.timestamp > c.askedAt + referee.clock(), RulingPending());
            ruling = Ruling.Undecided;
        }
        if (ruling == Ruling.Undecided && c.referee + 1 < _referees.length) {
            ++c.referee;
            emit ChallengeEscalated(challengeId, address(_referees[c.referee]));
            _openCase(challengeId, c);
            return;
        }
        bool upheld = ruling == Ruling.Upheld || ruling == Ruling.UpheldObjective;
        bool objective = ruling == Ruling.UpheldObjective && referee.objective();
        c.status = upheld ? ChallengeStatus.Upheld : ChallengeStatus.Dismissed;
        c.resolvedAt = uint40(block.timestamp);
        --_batches[c.batchId].open;
        _leaves[c.batchId][c.index].challengeId = 0;
        address worker = c.worker;
        address accuser = c.accuser;
        emit ChallengeResolved(challengeId, c.receiptHash, worker, upheld, objective, address(referee));
        if (upheld) {
            _void(
                VoidOrder(
                    c.batchId, c.index, c.receiptHash, VoidReason.Challenge, c.groupIndex, c.token, c.gateway, c.price, c.refundTo
                )
            );
            _sendOpg(accuser, challengeBond);
            registry.suspend(worker, uint64(block.timestamp) + suspension);
            if (objective) {
                _slash(worker, accuser);
                if (c.token != address(opg)) _slashBond(worker, c.token, accuser);
            }
        } else {
            uint256 toWorker = challengeBond / 2;
            _sendOpg(worker, toWorker);
            opg.burn(challengeBond - toWorker);
        }
    }

    /// @inheritdoc ISettlement
    function voidRelated(
        bytes32 challengeId,
        Leaf calldata leaf,
        Job calldata job,
        bytes calldata jobSignature,
        Receipt calldata receipt
    ) external nonReentrant {
        Challenge storage c = _challenges[challengeId];
        (Batch storage batch, uint256 g) = _openLeaf(leaf);
        bytes32 jobHash = _checkReceipt(leaf, job, receipt);
        require(
            c.status == ChallengeStatus.Upheld && batch.worker == c.worker && job.modelId == c.modelId
                && batch.postedAt <= c.resolvedAt,
            NotRelated()
        );
        Group calldata group = leaf.groups[g];
        bool consented = _inGroup(job, group) && _consented(job, jobHash, jobSignature) == BodyFault.None;
        _voidLeaf(leaf, g, VoidReason.Related, consented ? job.refundTo : group.payer);
    }

    // ------------------------------------------------------------------------------------------------ views

    /// @inheritdoc ISettlement
    function freeOf(address account, address token) external view returns (uint256) {
        return _free[account][token];
    }

    /// @inheritdoc ISettlement
    function allocationOf(address payer, address gateway, address token)
        external
        view
        returns (uint256, uint256, uint64)
    {
        Balance storage a = _allocations[payer][gateway][token];
        return (a.amount, a.leaving, a.readyAt);
    }

    /// @inheritdoc ISettlement
    function bondOf(address account, address token) external view returns (uint256, uint256, uint64) {
        Balance storage a = _bonds[account][token];
        return (a.amount, a.leaving, a.readyAt);
    }

    /// @inheritdoc ISettlement
    function liabilityOf(address worker, address token) external view returns (uint256, uint256) {
        return (_liabilities[worker][token], _cap(worker, token));
    }

    /// @inheritdoc ISettlement
    function openBatchesOf(address account) external view returns (uint256) {
        return _openBatches[account];
    }

    /// @inheritdoc ISettlement
    function nextSequenceOf(address worker) external view returns (uint64) {
        return _sequences[worker];
    }

    /// @inheritdoc ISettlement
    function batchIdOf(address worker, uint64 sequence) public view returns (bytes32) {
        return keccak256(abi.encode(block.chainid, address(this), worker, sequence));
    }

    /// @inheritdoc ISettlement
    function getBatch(bytes32 batchId) external view returns (Batch memory) {
        return _batches[batchId];
    }

    /// @inheritdoc ISettlement
    function isClaimable(bytes32 batchId) external view returns (bool) {
        Batch storage batch = _batches[batchId];
        return batch.worker != address(0) && !batch.claimed && batch.open == 0 && block.timestamp > batch.windowEndsAt;
    }

    /// @inheritdoc ISettlement
    function challengeIdOf(bytes32 batchId, uint256 index, address accuser) public view returns (bytes32) {
        return keccak256(abi.encode(block.chainid, address(this), batchId, index, accuser));
    }

    /// @inheritdoc ISettlement
    function getChallenge(bytes32 challengeId) external view returns (Challenge memory) {
        return _challenges[challengeId];
    }

    /// @inheritdoc ISettlement
    function leafState(bytes32 batchId, uint256 index) external view returns (LeafState memory) {
        return _leaves[batchId][index];
    }

    /// @inheritdoc ISettlement
    function isVoid(bytes32 batchId, uint256 index) external view returns (bool) {
        return _leaves[batchId][index].isVoid;
    }

    /// @inheritdoc ISettlement
    function deviationOf(bytes32 batchId, uint256 groupIndex) external view returns (uint256, uint256, uint256) {
        GroupAdjustment storage d = _adjustments[batchId][groupIndex];
        return (d.shortfall, d.fromBond, d.voided);
    }

    /// @inheritdoc ISettlement
    function refereeCount() external view returns (uint256) {
        return _referees.length;
    }

    /// @inheritdoc ISettlement
    function refereeAt(uint256 i) external view returns (address) {
        return address(_referees[i]);
    }

    /// @inheritdoc ISettlement
    function hashJob(Job calldata job) external view returns (bytes32) {
        return _digest(job.hash());
    }

    /// @inheritdoc ISettlement
    function hashAssignment(bytes32 jobHash, address worker, uint32 attempt, bytes32 offerHash)
        external
        view
        returns (bytes32)
    {
        return _digest(Bodies.hashAssignment(jobHash, worker, attempt, offerHash));
    }

    /// @inheritdoc ISettlement
    function hashReceipt(Receipt calldata receipt) external view returns (bytes32) {
        return _digest(receipt.hash());
    }

    /// @inheritdoc ISettlement
    function hashOffer(Offer calldata offer) external view returns (bytes32) {
        return _digest(offer.hash());
    }

    /// @inheritdoc ISettlement
    function hashLeaf(
        uint256 index,
        bytes32 receiptHash,
        uint256 price,
        address payer,
        address gateway,
        address token
    ) external pure returns (bytes32) {
        return BatchTree.leafHash(index, receiptHash, price, payer, gateway, token);
    }

    // ------------------------------------------------------------------------------------------------ internal

    /// @dev Arguments of {_void}; a struct because they do not fit on the stack.
    struct VoidOrder {
        bytes32 batchId;
        uint256 index;
        bytes32 receiptHash;
        VoidReason reason;
        uint256 groupIndex;
        address token;
        address gateway;
        uint256 price;
        address refundTo;
    }

    /// @dev Hashes the groups as they are in calldata, 7 words each. {_draw} reads, and so validates, every member before a hash is
    /// stored.
    function _hashGroups(Group[] calldata groups) private pure returns (bytes32 hash) {
        assembly ("memory-safe") {
            let m := mload(0x40)
            let size := mul(groups.length, 224)
            calldatacopy(m, groups.offset, size)
            hash := keccak256(m, size)
        }
    }

    function _digest(bytes32 structHash) private view returns (bytes32) {
        return _hashTypedDataV4(structHash);
    }

    /// @dev Transfers tokens in and returns the received amount, which is less than `amount` for tokens that charge a fee.
    function _pull(address token, uint256 amount) private returns (uint256) {
        require(amount != 0, AmountZero());
        uint256 before = IERC20(token).balanceOf(address(this));
        IERC20(token).safeTransferFrom(msg.sender, address(this), amount);
        return IERC20(token).balanceOf(address(this)) - before;
    }

    /// @dev Pays out, or credits the free balance if the transfer fails, so that no receiver can block a claim.
    function _payOrCredit(address token, address to, uint256 amount) private {
        if (amount != 0 && !IERC20(token).trySafeTransfer(to, amount)) _free[to][token] += amount;
    }

    /// @dev OPG reverts if it cannot pay.
    function _sendOpg(address to, uint256 amount) private {
        opg.transfer(to, amount);
    }

    function _debitFree(address token, uint256 amount) private {
        require(amount != 0, AmountZero());
        uint256 free = _free[msg.sender][token];
        require(amount <= free, InsufficientBalance(free));
        _free[msg.sender][token] = free - amount;
    }

    function _beginLeaving(Balance storage a, uint256 amount) private returns (uint64 readyAt) {
        require(amount != 0, AmountZero());
        require(amount <= a.amount, InsufficientBalance(a.amount));
        a.amount -= uint128(amount);
        a.leaving += uint128(amount);
        a.readyAt = readyAt = uint64(block.timestamp) + exitDelay;
    }

    function _finishLeaving(Balance storage a) private returns (uint256 amount) {
        amount = a.leaving;
        require(amount != 0, AmountZero());
        require(block.timestamp >= a.readyAt, NotReady(a.readyAt));
        a.leaving = 0;
    }

    /// @dev Debits up to `needed`, first the amount, then what is being withdrawn. Returns the uncovered rest.
    function _debit(Balance storage a, uint256 needed) private returns (uint256) {
        uint256 staying = a.amount;
        if (needed <= staying) {
            a.amount = uint128(staying - needed);
            return 0;
        }
        if (staying != 0) a.amount = 0;
        needed -= staying;
        uint256 leaving = a.leaving;
        uint256 taken = needed < leaving ? needed : leaving;
        if (taken != 0) a.leaving = uint128(leaving - taken);
        return needed - taken;
    }

    function _cap(address worker, address token) private view returns (uint256) {
        uint256 atStake = token == address(opg) ? registry.slashableOf(worker) : _bonds[worker][token].amount;
        return (atStake * capBps) / BPS;
    }

    /// @dev Draws a group's total from the allocation, then from the gateway's bond; {BatchTree-root} verifies the total.
    function _draw(bytes32 batchId, uint256 g, Group calldata group) private {
        require(
            group.count != 0 && uint256(group.gatewayFeeBps) + group.burnBps <= BPS && group.total <= type(uint128).max,
            InvalidShares(g)
        );
        uint256 liability = _liabilities[msg.sender][group.token] + group.total;
        uint256 cap = _cap(msg.sender, group.token);
        require(liability <= cap, LiabilityCapExceeded(group.token, cap, liability));
        _liabilities[msg.sender][group.token] = liability;
        uint256 missing = _debit(_allocations[group.payer][group.gateway][group.token], group.total);
        if (missing == 0) return;
        uint256 unpaid = _debit(_bonds[group.gateway][group.token], missing);
        GroupAdjustment storage adjustment = _adjustments[batchId][g];
        adjustment.fromBond = uint128(missing - unpaid);
        adjustment.shortfall = uint128(unpaid);
        emit Shortfall(batchId, g, group.gateway, missing - unpaid, unpaid);
    }

    function _payGroup(bytes32 batchId, uint256 g, address worker, Group calldata group) private {
        GroupAdjustment storage adjustment = _adjustments[batchId][g];
        address token = group.token;
        uint256 held = group.total - adjustment.voided - adjustment.shortfall;
        _liabilities[worker][token] -= group.total;
        uint256 toGateway = (held * group.gatewayFeeBps) / BPS;
        uint256 burnt = (held * group.burnBps) / BPS;
        uint256 toWorker = held - toGateway - burnt;
        if (toGateway != 0) _free[group.gateway][token] += toGateway;
        emit GroupPaid(batchId, g, token, toWorker, toGateway, burnt);
        if (token == address(opg)) {
            if (burnt != 0) opg.burn(burnt);
        } else {
            _payOrCredit(token, DEAD, burnt);
        }
        _payOrCredit(token, worker, toWorker);
    }

    function _voidLeaf(Leaf calldata leaf, uint256 g, VoidReason reason, address refundTo) private {
        Group calldata group = leaf.groups[g];
        _void(
            VoidOrder(
                leaf.batchId, leaf.index, leaf.receiptHash, reason, g, group.token, group.gateway, leaf.price, refundTo
            )
        );
    }

    /// @dev Voids a leaf. Idempotent. Its price first reduces the shortfall, then returns to the gateway's bond, then to the payer.
    function _void(VoidOrder memory order) private {
        LeafState storage state = _leaves[order.batchId][order.index];
        if (state.isVoid) return;
        state.isVoid = true;
        GroupAdjustment storage adjustment = _adjustments[order.batchId][order.groupIndex];
        adjustment.voided += uint128(order.price);
        uint256 refund = order.price;
        uint256 part = refund < adjustment.shortfall ? refund : adjustment.shortfall;
        if (part != 0) {
            adjustment.shortfall -= uint128(part);
            refund -= part;
        }
        part = refund < adjustment.fromBond ? refund : adjustment.fromBond;
        if (part != 0) {
            adjustment.fromBond -= uint128(part);
            refund -= part;
            _bonds[order.gateway][order.token].amount += uint128(part);
        }
        _free[order.refundTo][order.token] += refund;
        emit LeafVoided(order.batchId, order.index, order.receiptHash, order.reason, order.refundTo, refund);
    }

    function _slash(address worker, address bountyTo) private returns (uint256) {
        return registry.slash(worker, (registry.slashableOf(worker) * slashBps) / BPS, bountyTo, bountyBps);
    }

    /// @dev Liabilities in a token other than OPG are backed by the worker's bond in it.
    function _slashBond(address worker, address token, address bountyTo) private {
        Balance storage bond = _bonds[worker][token];
        uint256 amount = ((uint256(bond.amount) + bond.leaving) * slashBps) / BPS;
        amount -= _debit(bond, amount);
        uint256 bounty = (amount * bountyBps) / BPS;
        _free[bountyTo][token] += bounty;
        _payOrCredit(token, DEAD, amount - bounty);
    }

    function _openCase(bytes32 challengeId, Challenge storage c) private {
        c.askedAt = uint40(block.timestamp);
        _referees[c.referee].open(
            Case({
                challengeId: challengeId,
                batchId: c.batchId,
                receiptHash: c.receiptHash,
                jobHash: c.jobHash,
                modelId: c.modelId,
                accuser: c.accuser,
                index: c.index,
                worker: c.worker,
                openedAt: uint64(block.timestamp),
                requester: c.requester,
                runTimeMs: c.runTimeMs
            })
        );
    }

    /// @dev Verifies a leaf; returns its batch and the index of its group.
    function _verifyLeaf(Leaf calldata leaf) private view returns (Batch storage batch, uint256 g) {
        batch = _batches[leaf.batchId];
        require(batch.worker != address(0), UnknownBatch());
        require(batch.groupsHash == _hashGroups(leaf.groups), WrongGroups());
        require(leaf.index < batch.count, InvalidLeaf());
        uint256 end = leaf.groups[0].count;
        while (leaf.index >= end) end += leaf.groups[++g].count;
        Group calldata group = leaf.groups[g];
        bytes32 hash =
            BatchTree.leafHash(leaf.index, leaf.receiptHash, leaf.price, group.payer, group.gateway, group.token);
        require(BatchTree.verify(leaf.proof, batch.root, hash), InvalidLeaf());
    }

    /// @dev Verifies a leaf that can still be voided: unpaid and not void.
    function _openLeaf(Leaf calldata leaf) private view returns (Batch storage batch, uint256 g) {
        (batch, g) = _verifyLeaf(leaf);
        require(!batch.claimed, AlreadyClaimed());
        require(!_leaves[leaf.batchId][leaf.index].isVoid, LeafIsVoid());
    }

    /// @dev Checks that `receipt` is the leaf's and `job` the receipt's.
    function _checkReceipt(Leaf calldata leaf, Job calldata job, Receipt calldata receipt)
        private
        view
        returns (bytes32 jobHash)
    {
        require(_digest(receipt.hash()) == leaf.receiptHash, WrongBody(BodyFault.ReceiptHash));
        jobHash = _digest(job.hash());
        require(receipt.jobHash == jobHash, WrongBody(BodyFault.JobHash));
    }

    function _inGroup(Job calldata job, Group calldata group) private pure returns (bool) {
        return job.payer == group.payer && job.gateway == group.gateway && job.token == group.token;
    }

    /// @dev Whether the payer agreed to the job: the gateway pays and signed it, or the requester signed it and pays itself, has the
    /// payer's authorization, or lets its gateway pay (which the assignment confirms).
    function _consented(Job calldata job, bytes32 jobHash, bytes calldata jobSignature)
        private
        view
        returns (BodyFault)
    {
        bool byGateway = job.payer == job.gateway;
        if (!SignatureChecker.isValidSignatureNowCalldata(job.requester, jobHash, jobSignature)) {
            return byGateway && SignatureChecker.isValidSignatureNowCalldata(job.gateway, jobHash, jobSignature)
                ? BodyFault.None
                : BodyFault.JobSignature;
        }
        return job.payer == job.requester || byGateway || authorized[job.payer][job.requester]
            ? BodyFault.None
            : BodyFault.PayerConsent;
    }

    function _checkBody(Batch storage batch, Leaf calldata leaf, Group calldata group, Body calldata body) private view {
        Job calldata job = body.job;
        Receipt calldata receipt = body.receipt;
        bytes32 jobHash = _checkReceipt(leaf, job, receipt);
        require(receipt.worker == batch.worker, WrongBody(BodyFault.Worker));
        require(_inGroup(job, group), WrongBody(BodyFault.Group));
        BodyFault fault = _consented(job, jobHash, body.jobSignature);
        require(fault == BodyFault.None, WrongBody(fault));
        // Gateways are externally owned accounts: a contract could withdraw its signature after the work is done.
        bytes32 offerHash = _digest(body.offer.hash());
        bytes32 assignment = _digest(Bodies.hashAssignment(jobHash, receipt.worker, receipt.attempt, offerHash));
        require(_signed(assignment, body.assignmentSignature, job.gateway), WrongBody(BodyFault.AssignmentSignature));
        require(batch.postedAt <= job.settleBy, WrongBody(BodyFault.SettledLate));
        _checkPrice(leaf, group, body, offerHash);
    }

    function _checkPrice(Leaf calldata leaf, Group calldata group, Body calldata body, bytes32 offerHash) private pure {
        Job calldata job = body.job;
        Receipt calldata receipt = body.receipt;
        Offer calldata offer = body.offer;
        require(job.offerHash == 0 || offerHash == job.offerHash, WrongBody(BodyFault.OfferHash));
        require(
            (offer.worker == receipt.worker || offer.worker == job.gateway)
                && _signed(offerHash, body.offerSignature, offer.worker),
            WrongBody(BodyFault.OfferSignature)
        );
        require(
            offer.token == job.token && offer.modelId == job.modelId && offer.gatewayFeeBps == group.gatewayFeeBps
                && offer.burnBps == group.burnBps,
            WrongBody(BodyFault.Offer)
        );
        require(
            receipt.inputUnits <= job.maxInputUnits && receipt.outputUnits <= job.maxOutputUnits,
            WrongBody(BodyFault.Units)
        );
        uint256 price = receipt.inputUnits * offer.inputUnitPrice + receipt.outputUnits * offer.outputUnitPrice;
        if (price < offer.minimumPrice) price = offer.minimumPrice;
        require(
            price <= job.maxPrice && receipt.price == price && leaf.price == price, WrongBody(BodyFault.Price)
        );
    }

    function _signed(bytes32 digest, bytes calldata signature, address signer) private pure returns (bool) {
        (address recovered, ECDSA.RecoverError err,) = ECDSA.tryRecoverCalldata(digest, signature);
        return err == ECDSA.RecoverError.NoError && recovered == signer;
    }
}
