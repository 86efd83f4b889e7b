// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {Bounties} from "./Bounties.sol";
import {Batch, BatchParameters, IBatches, Neighbours} from "./interfaces/IBatches.sol";
import {IClaims, LeafStatus} from "./interfaces/IClaims.sol";
import {IEscrow, Purpose} from "./interfaces/IEscrow.sol";
import {Attempt, Fault, IFaults, LeafProof} from "./interfaces/IFaults.sol";
import {INodeRegistry} from "./interfaces/INodeRegistry.sol";
import {IRulings} from "./interfaces/IRulings.sol";
import {BatchTree} from "./libraries/BatchTree.sol";
import {Hashing} from "./libraries/Hashing.sol";
import {RootSignature} from "./libraries/RootSignature.sol";
import {Group, Job, Leaf, Receipt} from "./libraries/Structs.sol";

/// @notice See {IFaults}.
contract Faults is IFaults, Bounties {
    using BatchTree for Leaf;

    uint256 private constant BPS = 10_000;
    uint256 private constant RATE_UNIT = 1e18;
    /// @dev After `answerBy`, for the batch.
    uint256 private constant BATCH_TIME = 60;
    /// @dev Blocks in which a signing key that was replaced still signs statements against its account.
    uint256 private constant KEY_BLOCKS = 8191;

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
    function proveEquivocation(
        Receipt calldata a,
        bytes calldata signatureA,
        Receipt calldata b,
        bytes calldata signatureB,
        uint48 signedBlock
    ) external {
        if (!_contradict(a, b)) revert NoFault();
        address key = _keyAt(a.worker, signedBlock, block.number);
        _requireSigned(a.worker, key, _digest(Hashing.hash(a)), signatureA);
        _requireSigned(a.worker, key, _digest(Hashing.hash(b)), signatureB);
        bytes32 id = keccak256(abi.encode(a.worker, a.jobHash, a.attempt, a.session));
        if (_slash(a.worker, Fault.Equivocation, id) == 0) revert NoFault();
    }

    /// @inheritdoc IFaults
    function proveLeafEquivocation(
        LeafProof calldata leaf,
        Receipt calldata receipt,
        Receipt calldata other,
        bytes calldata signature,
        uint48 signedBlock
    ) external {
        Batch memory batch = _verify(leaf);
        _requireReceipt(leaf, receipt);
        if (receipt.worker != batch.worker || !_contradict(receipt, other)) revert NoFault();
        address key = _keyAt(batch.worker, signedBlock, batch.postedBlock);
        _requireSigned(batch.worker, key, _digest(Hashing.hash(other)), signature);
        _punish(leaf, batch.worker, Fault.Equivocation);
    }

    /// @dev The signing key at a block up to `latest`.
    function _keyAt(address account, uint256 signedBlock, uint256 latest) private view returns (address) {
        if (signedBlock > latest || signedBlock + KEY_BLOCKS < latest) revert InvalidSignature();
        return _nodes.signerAt(account, uint48(signedBlock));
    }

    function _requireReceipt(LeafProof calldata leaf, Receipt calldata receipt) private view {
        if (_digest(Hashing.hash(receipt)) != leaf.leaf.receiptHash) revert InvalidLeaf();
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
        _requireReceipt(leaf, receipt);
        bool same = receipt.worker == batch.worker && receipt.jobHash == leaf.leaf.jobHash
            && receipt.price == leaf.leaf.price;
        if (same) revert NoFault();
        _punish(leaf, batch.worker, Fault.FalseReceipt);
    }

    /// @inheritdoc IFaults
    function proveFalseLeaf(LeafProof calldata leaf, Job calldata job) external {
        Batch memory batch = _verify(leaf);
        if (!_fits(leaf, job)) {
            _punish(leaf, batch.worker, Fault.FalseLeaf);
            return;
        }
        bool late = batch.postedAt > job.settleBy || job.settleBy > uint256(job.executeBy) + _jobLifetime;
        if (!late) revert NoFault();
        emit LateLeaf(leaf.batchId, leaf.leaf.hash(), _void(leaf));
    }

    /// @dev Whether parties, amounts and class of a leaf are those of its job.
    function _fits(LeafProof calldata p, Job calldata job) private view returns (bool) {
        Leaf calldata leaf = p.leaf;
        if (_digest(Hashing.hash(job)) != leaf.jobHash) revert InvalidLeaf();
        Group calldata group = p.groups[leaf.group];
        bool parties = group.payer == job.payer && group.gateway == job.gateway && group.token == job.token
            && job.module == batches;
        bool amounts = leaf.price <= job.maxPrice && leaf.auditFee <= job.auditFee;
        return parties && amounts && group.auditClass >= job.auditClass;
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
        Batch memory first = _verify(a);
        Batch memory second = _verify(b);
        bool same = first.worker == second.worker && a.leaf.jobHash == b.leaf.jobHash;
        if (!same || (a.batchId == b.batchId && a.leaf.index == b.leaf.index)) revert NoFault();
        if (a.leaf.receiptHash == b.leaf.receiptHash) {
            _void(a);
            _punish(b, second.worker, Fault.DoubleReceipt);
            return;
        }
        bool isLater = second.postedAt > first.postedAt || (a.batchId == b.batchId && b.leaf.index > a.leaf.index);
        // Batches of one second: either order.
        bool isEqual = second.postedAt == first.postedAt && a.batchId != b.batchId;
        if (!isLater && !isEqual) revert NoFault();
        bool stands = _claims.leafStatus(a.batchId, a.leaf.hash()) != LeafStatus.Void;
        if (!stands) revert NoFault();
        emit LateLeaf(b.batchId, b.leaf.hash(), _void(b));
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
    function _slash(address worker, Fault fault, bytes32 id) private returns (uint256 taken) {
        if (isProven[id]) revert AlreadyProven();
        isProven[id] = true;
        uint256 epoch = block.timestamp / 1 days;
        uint256 before = slashedOf[worker][epoch];
        (uint256 stake, uint256 leaving,) = _escrow.pledgeOf(batches, worker, Purpose.Worker);
        uint256 due = ((stake + leaving + before) * _slashBps) / BPS;
        taken = due > before ? _batches.seize(worker, Purpose.Worker, due - before) : 0;
        slashedOf[worker][epoch] = before + taken;
        uint256 bounty = (taken * _bountyBps) / BPS;
        _batches.burn(_opg, taken - bounty);
        emit FaultProven(worker, fault, id, msg.sender, taken);
        _promise(msg.sender, _opg, bounty, uint64(block.timestamp) + _exitDelay);
        _rulings.suspend(worker);
    }

    // Gateways --------------------------------------------------------------------------------------------------------------

    /// @inheritdoc IFaults
    function proveSecondAttempt(Attempt calldata first, Attempt calldata second, Job calldata job) external {
        // A leaf states what its worker chose; the gateway pays by the terms of the job that it assigned.
        bool same = first.receipt.worker != second.receipt.worker && _fits(first.leaf, job) && _fits(second.leaf, job);
        bool firstInTime = _checkAttempt(first);
        bool inTime = _checkAttempt(second);
        bool repaid = inTime && firstInTime && first.receipt.attempt < second.receipt.attempt;
        if (!same || (inTime && !repaid)) revert NoFault();
        bytes32 hash = second.leaf.leaf.hash();
        bytes32 id = keccak256(abi.encode("attempt", second.leaf.batchId, hash));
        if (isProven[id]) revert AlreadyProven();
        isProven[id] = true;
        if (!inTime) _void(second.leaf);
        Group calldata group = second.leaf.groups[second.leaf.leaf.group];
        uint256 price = (second.leaf.leaf.price * _batches.termsOf(group.token).opgRate) / RATE_UNIT;
        address to = inTime ? group.payer : _nodes.payoutOf(second.receipt.worker);
        if (to == address(_escrow)) to = second.receipt.worker;
        uint256 taken = _batches.seize(group.gateway, Purpose.Gateway, inTime ? price : price / 10);
        _batches.pay(to, _opg, taken);
        emit SecondAttemptPaid(hash, group.gateway, to, taken);
    }

    /// @dev Leaf, receipt and assignment are of one attempt, and the leaf is not void. @return inTime whether its batch was
    function _checkAttempt(Attempt calldata a) private view returns (bool inTime) {
        Batch memory batch = _verify(a.leaf);
        _requireReceipt(a.leaf, a.receipt);
        bool assigned = a.assignment.jobHash == a.leaf.leaf.jobHash && a.assignment.worker == batch.worker
            && a.receipt.worker == batch.worker && a.assignment.attempt == a.receipt.attempt
            && a.assignment.session == a.receipt.session;
        bool stands = _claims.leafStatus(a.leaf.batchId, a.leaf.leaf.hash()) != LeafStatus.Void;
        if (!assigned || !stands) revert NoFault();
        address gateway = a.leaf.groups[a.leaf.leaf.group].gateway;
        address key = _keyAt(gateway, a.signedBlock, batch.postedBlock);
        _requireSigned(gateway, key, _digest(Hashing.hash(a.assignment)), a.signature);
        return batch.postedAt <= uint256(a.assignment.answerBy) + BATCH_TIME;
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

    /// @dev Receipts and assignments may be signed under a root: an account that accepted one can prove it.
    function _requireSigned(address account, address key, bytes32 digest, bytes calldata signature) private view {
        if (RootSignature.isRooted(signature)) {
            digest = _digest(RootSignature.structHash(account, digest, signature));
            signature = RootSignature.plain(signature);
        }
        (address signer, ECDSA.RecoverError failure,) = ECDSA.tryRecoverCalldata(digest, signature);
        if (failure != ECDSA.RecoverError.NoError || (signer != account && signer != key)) revert InvalidSignature();
    }

    function _payBounty(address to, address token, uint256 amount) internal override {
        _batches.pay(to, token, amount);
    }
}
