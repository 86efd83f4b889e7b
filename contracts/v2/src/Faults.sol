// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {Bounties} from "./Bounties.sol";
import {Batch, BatchParameters, IBatches, Neighbours} from "./interfaces/IBatches.sol";
import {IClaims, LeafStatus} from "./interfaces/IClaims.sol";
import {IEscrow, Purpose} from "./interfaces/IEscrow.sol";
import {Fault, IFaults, LeafProof} from "./interfaces/IFaults.sol";
import {INodeRegistry} from "./interfaces/INodeRegistry.sol";
import {IRulings} from "./interfaces/IRulings.sol";
import {BatchTree} from "./libraries/BatchTree.sol";
import {Hashing} from "./libraries/Hashing.sol";
import {Assignment, Group, Job, Leaf, Receipt} from "./libraries/Structs.sol";

/// @notice See {IFaults}.
contract Faults is IFaults, Bounties {
    using BatchTree for Leaf;

    uint256 private constant BPS = 10_000;
    uint256 private constant RATE_UNIT = 1e18;
    /// @dev After `answerBy`, for the batch.
    uint256 private constant BATCH_TIME = 60;

    address public immutable batches;
    IBatches private immutable _batches;
    IClaims private immutable _claims;
    IRulings private immutable _rulings;
    IEscrow private immutable _escrow;
    INodeRegistry private immutable _nodes;
    address private immutable _opg;
    uint64 private immutable _exitDelay;
    uint64 private immutable _jobLifetime;
    uint256 private immutable _slashBps;
    uint256 private immutable _bountyBps;

    /// @inheritdoc IFaults
    mapping(address account => mapping(uint256 epoch => uint256)) public slashedOf;
    /// @inheritdoc IFaults
    mapping(bytes32 id => bool) public isProven;

    constructor(IBatches batches_) {
        Neighbours memory n = batches_.neighbours();
        if (n.faults != address(this)) revert IBatches.InvalidNeighbour(address(batches_));
        BatchParameters memory p = batches_.parameters();
        (batches, _batches) = (address(batches_), batches_);
        (_claims, _rulings) = (IClaims(n.claims), IRulings(n.rulings));
        _escrow = IEscrow(batches_.escrow());
        _nodes = INodeRegistry(batches_.nodes());
        _opg = _escrow.opg();
        (_exitDelay, _jobLifetime) = (batches_.exitDelay(), p.jobLifetime);
        (_slashBps, _bountyBps) = (p.slashBps, p.bountyBps);
    }

    // Workers ---------------------------------------------------------------------------------------------------------------

    /// @inheritdoc IFaults
    function proveEquivocation(Receipt calldata a, bytes calldata signatureA, Receipt calldata b, bytes calldata signatureB)
        external
    {
        if (!_contradict(a, b)) revert NoFault();
        address key = _nodes.signerOf(a.worker);
        _requireSigned(a.worker, key, _digest(Hashing.hash(a)), signatureA);
        _requireSigned(a.worker, key, _digest(Hashing.hash(b)), signatureB);
        bytes32 id = keccak256(abi.encode(a.worker, a.jobHash, a.attempt, a.session));
        _slash(a.worker, Fault.Equivocation, id);
    }

    /// @inheritdoc IFaults
    function proveLeafEquivocation(
        LeafProof calldata leaf,
        Receipt calldata receipt,
        Receipt calldata other,
        bytes calldata signature
    ) external {
        Batch memory batch = _verify(leaf);
        if (_digest(Hashing.hash(receipt)) != leaf.leaf.receiptHash) revert InvalidLeaf();
        if (receipt.worker != batch.worker || !_contradict(receipt, other)) revert NoFault();
        address key = _nodes.signerAt(batch.worker, batch.postedBlock);
        _requireSigned(batch.worker, key, _digest(Hashing.hash(other)), signature);
        _punish(leaf, batch.worker, Fault.Equivocation);
    }

    /// @dev Whether two receipts are statements about one run that cannot both be true.
    function _contradict(Receipt calldata a, Receipt calldata b) private pure returns (bool) {
        bool sameRun =
            a.worker == b.worker && a.jobHash == b.jobHash && a.attempt == b.attempt && a.session == b.session;
        return sameRun && (a.outputHash != b.outputHash || a.price != b.price);
    }

    /// @inheritdoc IFaults
    function proveFalseReceipt(LeafProof calldata leaf, Receipt calldata receipt) external {
        Batch memory batch = _verify(leaf);
        if (_digest(Hashing.hash(receipt)) != leaf.leaf.receiptHash) revert InvalidLeaf();
        bool same = receipt.worker == batch.worker && receipt.jobHash == leaf.leaf.jobHash
            && receipt.price == leaf.leaf.price;
        if (same) revert NoFault();
        _punish(leaf, batch.worker, Fault.FalseReceipt);
    }

    /// @inheritdoc IFaults
    function proveFalseLeaf(LeafProof calldata leaf, Job calldata job) external {
        Batch memory batch = _verify(leaf);
        if (_digest(Hashing.hash(job)) != leaf.leaf.jobHash) revert InvalidLeaf();
        Group calldata group = leaf.groups[leaf.leaf.group];
        bool parties = group.payer == job.payer && group.gateway == job.gateway && group.token == job.token
            && job.module == batches;
        bool amounts = leaf.leaf.price <= job.maxPrice && leaf.leaf.auditFee <= job.auditFee;
        if (!parties || !amounts || group.auditClass < job.auditClass) {
            _punish(leaf, batch.worker, Fault.FalseLeaf);
            return;
        }
        bool late = batch.postedAt > job.settleBy || job.settleBy > uint256(job.executeBy) + _jobLifetime;
        if (!late) revert NoFault();
        emit LateLeaf(leaf.batchId, leaf.leaf.hash(), _void(leaf));
    }

    /// @inheritdoc IFaults
    function proveFalseSum(LeafProof calldata p) external {
        Batch memory batch = _verify(p);
        Leaf calldata leaf = p.leaf;
        Group calldata group = p.groups[leaf.group];
        uint256 first = BatchTree.start(p.groups, leaf.group);
        bool isFalse = leaf.price < _batches.termsOf(group.token).leastPrice;
        if (leaf.index == first) {
            isFalse = isFalse || leaf.runningPrice != leaf.price || leaf.runningAudit != leaf.auditFee;
        }
        if (leaf.index - first == group.count - 1) {
            isFalse = isFalse || leaf.runningPrice != group.priceTotal || leaf.runningAudit != group.auditTotal;
        }
        if (!isFalse) revert NoFault();
        _punish(p, batch.worker, Fault.FalseTotal);
    }

    /// @inheritdoc IFaults
    function proveFalseTotal(LeafProof calldata a, LeafProof calldata b) external {
        Batch memory batch = _verify(a);
        _verify(b);
        if (a.batchId != b.batchId) revert NoFault();
        bool isFalse;
        if (a.leaf.index == b.leaf.index) {
            isFalse = a.leaf.hash() != b.leaf.hash();
        } else if (a.leaf.group == b.leaf.group && a.leaf.index + 1 == b.leaf.index) {
            isFalse = uint256(a.leaf.runningPrice) + b.leaf.price != b.leaf.runningPrice
                || uint256(a.leaf.runningAudit) + b.leaf.auditFee != b.leaf.runningAudit;
        }
        if (!isFalse) revert NoFault();
        _void(a);
        _punish(b, batch.worker, Fault.FalseTotal);
    }

    /// @inheritdoc IFaults
    function proveDoubleJob(LeafProof calldata a, LeafProof calldata b) external {
        address worker = _verify(a).worker;
        bool same = _verify(b).worker == worker && a.leaf.jobHash == b.leaf.jobHash;
        if (!same || (a.batchId == b.batchId && a.leaf.index == b.leaf.index)) revert NoFault();
        _void(a);
        _void(b);
        _slash(worker, Fault.DoubleJob, keccak256(abi.encode(worker, a.leaf.jobHash)));
    }

    /// @dev Voids the leaf and slashes its worker, once per leaf.
    function _punish(LeafProof calldata leaf, address worker, Fault fault) private {
        _void(leaf);
        _slash(worker, fault, keccak256(abi.encode(leaf.batchId, leaf.leaf.hash())));
    }

    function _void(LeafProof calldata p) private returns (uint256 refunded) {
        return _claims.voidLeaf(p.batchId, p.groups, p.atRisk, p.leaf, p.proof);
    }

    /// @dev The share is of the stake at the beginning of the epoch, as far as faults changed it.
    function _slash(address worker, Fault fault, bytes32 id) private {
        if (isProven[id]) revert AlreadyProven();
        isProven[id] = true;
        uint256 epoch = block.timestamp / 1 days;
        uint256 before = slashedOf[worker][epoch];
        (uint256 stake, uint256 leaving,) = _escrow.pledgeOf(batches, worker, Purpose.Worker);
        uint256 due = ((stake + leaving + before) * _slashBps) / BPS;
        uint256 taken = due > before ? _batches.seize(worker, Purpose.Worker, due - before) : 0;
        slashedOf[worker][epoch] = before + taken;
        uint256 bounty = (taken * _bountyBps) / BPS;
        _batches.burn(_opg, taken - bounty);
        emit FaultProven(worker, fault, id, msg.sender, taken);
        _promise(msg.sender, _opg, bounty, uint64(block.timestamp) + _exitDelay);
        _rulings.suspend(worker);
    }

    // Gateways --------------------------------------------------------------------------------------------------------------

    /// @inheritdoc IFaults
    function proveSecondAttempt(
        LeafProof calldata earlier,
        Receipt calldata earlierReceipt,
        LeafProof calldata later,
        Receipt calldata laterReceipt,
        Assignment calldata assignment,
        bytes calldata signature
    ) external {
        _verify(earlier);
        Batch memory batch = _verify(later);
        if (_digest(Hashing.hash(earlierReceipt)) != earlier.leaf.receiptHash) revert InvalidLeaf();
        if (_digest(Hashing.hash(laterReceipt)) != later.leaf.receiptHash) revert InvalidLeaf();
        bool second = earlier.leaf.jobHash == later.leaf.jobHash && earlierReceipt.attempt < laterReceipt.attempt
            && _claims.leafStatus(earlier.batchId, earlier.leaf.hash()) != LeafStatus.Void
            && _claims.leafStatus(later.batchId, later.leaf.hash()) != LeafStatus.Void;
        bool assigned = assignment.jobHash == later.leaf.jobHash && assignment.worker == batch.worker
            && assignment.attempt == laterReceipt.attempt && assignment.session == laterReceipt.session;
        if (!second || !assigned) revert NoFault();
        Group calldata group = later.groups[later.leaf.group];
        address key = _nodes.signerAt(group.gateway, batch.postedBlock);
        _requireSigned(group.gateway, key, _digest(Hashing.hash(assignment)), signature);
        bytes32 hash = later.leaf.hash();
        bytes32 id = keccak256(abi.encode("attempt", later.batchId, hash));
        if (isProven[id]) revert AlreadyProven();
        isProven[id] = true;
        uint256 price = (later.leaf.price * _batches.termsOf(group.token).opgRate) / RATE_UNIT;
        bool inTime = batch.postedAt <= uint256(assignment.answerBy) + BATCH_TIME;
        if (!inTime) _void(later);
        address to = inTime ? group.payer : _nodes.payoutOf(batch.worker);
        if (to == address(_escrow)) to = batch.worker;
        uint256 taken = _batches.seize(group.gateway, Purpose.Gateway, inTime ? price : price / 10);
        _batches.pay(to, _opg, taken);
        emit SecondAttemptPaid(hash, group.gateway, to, taken);
    }

    // Helpers ---------------------------------------------------------------------------------------------------------------

    function _verify(LeafProof calldata p) private view returns (Batch memory batch) {
        batch = _batches.getBatch(p.batchId);
        bool known = BatchTree.hash(p.groups, p.atRisk) == batch.groupsHash;
        if (!known || !BatchTree.contains(batch.root, p.groups, p.leaf, p.proof)) revert InvalidLeaf();
    }

    function _digest(bytes32 structHash) private view returns (bytes32) {
        return _escrow.hashTypedData(structHash);
    }

    function _requireSigned(address account, address key, bytes32 digest, bytes calldata signature) private pure {
        (address signer, ECDSA.RecoverError failure,) = ECDSA.tryRecoverCalldata(digest, signature);
        if (failure != ECDSA.RecoverError.NoError || (signer != account && signer != key)) revert InvalidSignature();
    }

    function _payBounty(address to, address token, uint256 amount) internal override {
        _batches.pay(to, token, amount);
    }
}
