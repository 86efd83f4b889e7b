// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {MerkleProof} from "@openzeppelin/contracts/utils/cryptography/MerkleProof.sol";
import {Blockhash} from "@openzeppelin/contracts/utils/Blockhash.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Batch, IBatches, Neighbours} from "./interfaces/IBatches.sol";
import {CaseParameters, Entry, ICases, OpenerKind} from "./interfaces/ICases.sol";
import {IChallenges} from "./interfaces/IChallenges.sol";
import {IClaims, LeafStatus} from "./interfaces/IClaims.sol";
import {IEscrow} from "./interfaces/IEscrow.sol";
import {LeafProof} from "./interfaces/IFaults.sol";
import {INodeRegistry} from "./interfaces/INodeRegistry.sol";
import {IReferee} from "./interfaces/IReferee.sol";
import {Drawn, IRounds} from "./interfaces/IRounds.sol";
import {Draw} from "./libraries/Draw.sol";
import {Hashing} from "./libraries/Hashing.sol";
import {RawCalldata} from "./libraries/RawCalldata.sol";
import {RefereeCall} from "./libraries/RefereeCall.sol";
import {Group, Job, Leaf, OutcomeLeaf, Receipt, Summary} from "./libraries/Structs.sol";

/// @title Challenges
/// @notice See {IChallenges}.
contract Challenges is IChallenges {
    using SafeCast for uint256;

    /// @dev A challenged leaf, read from the calldata once.
    struct Target {
        bytes32 batchId;
        bytes32 leafHash;
        bytes32 receiptHash;
        bytes32 jobHash;
        uint256 index;
        uint256 price;
        uint256 checkFee;
        address token;
        uint16 auditClass;
        address payer;
        /// @dev {Entry-parties}.
        address[] parties;
        Batch batch;
        /// @dev The call of {IClaims-hold}.
        bytes hold;
    }

    /// @dev Index of a case on a batch's leaf list.
    uint256 private constant LIST = type(uint32).max;
    /// @dev Hash of the only leaf that stands for a list, with zeros in all other fields: a batch has one case on its list, of which
    /// readers know, and no opener chooses a price that makes an appeal too expensive.
    bytes32 private constant LIST_LEAF = 0x4d8ef2486e503358390b6f1857a5303d7cf6bfde0a4a0efb79d79635336eaa96;
    uint256 private constant MATCH = 0;
    uint256 private constant WITHIN = 1;
    uint256 private constant MISMATCH = 2;
    uint256 private constant FAILED = 3;
    uint256 private constant NOT_SERVED = 4;
    uint256 private constant FALSE_MATCH = 100e18;
    /// @dev A bond pays for at least this many jurors, also where the first rung is smaller.
    uint256 private constant LEAST_FEES = 7;
    bytes32 private constant HAS_CASE = bytes32(type(uint256).max);

    IBatches private immutable _batches;
    IRounds private immutable _rounds;
    IClaims private immutable _claims;
    ICases private immutable _cases;
    IEscrow private immutable _escrow;
    INodeRegistry private immutable _nodes;
    /// @inheritdoc IChallenges
    address public immutable canaries;
    /// @dev Fees of jurors that a bond covers.
    uint256 private immutable _bondFees;
    uint256 private immutable _leastBond;
    /// @dev Accounts that the module draws.
    uint256 private immutable _drawnCount;
    /// @dev OPG: twice a juror's gas.
    uint256 private immutable _gasFee;

    CaseParameters private _parameters;
    /// @dev Whether a summary's mismatches have their case, by the summary's digest.
    mapping(bytes32 digest => bool) private _used;
    /// @dev Of a drawn auditor: HAS_CASE, or the hash of the leaf that excuses it.
    mapping(bytes32 batchId => mapping(address auditor => bytes32)) private _answers;
    /// @dev Whether an auditor's match was punished, by the outcome leaf in its summary.
    mapping(bytes32 digest => mapping(bytes32 outcomeHash => bool)) private _punished;

    /// @param cases_ may have no code yet; it checks this contract
    constructor(IBatches batches_, ICases cases_, address canaries_, CaseParameters memory p) {
        Neighbours memory n = batches_.neighbours();
        require(n.cases == address(cases_), InvalidNeighbour(address(batches_)));
        require(canaries_ != address(0), InvalidParameters());
        require(p.leastBond >= 1e18 && p.leastBond <= 10_000e18, InvalidParameters());
        require(p.jurorGas >= 50_000 && p.jurorGas <= 2_000_000, InvalidParameters());
        (_batches, _cases, canaries) = (batches_, cases_, canaries_);
        (_rounds, _claims) = (IRounds(n.rounds), IClaims(n.claims));
        _escrow = IEscrow(batches_.escrow());
        _nodes = INodeRegistry(batches_.nodes());
        require(p.minimumJurors >= 3 && p.minimumJurors <= p.firstRung, InvalidParameters());
        require(p.firstRung <= p.lastRung && p.lastRung <= 31, InvalidParameters());
        _parameters = p;
        _bondFees = p.firstRung < LEAST_FEES ? LEAST_FEES : p.firstRung;
        _leastBond = p.leastBond;
        _drawnCount = batches_.parameters().drawn;
        _gasFee = 2 * uint256(p.jurorGas) * batches_.parameters().gasPrice;
    }

    /// @inheritdoc IChallenges
    function openDrawn(
        LeafProof calldata leaf,
        Summary calldata summary,
        OutcomeLeaf calldata outcome,
        bytes32[] calldata outcomePath,
        bool withBond
    ) external returns (bytes32 caseId) {
        _requireActs(summary.auditor);
        Target memory t = _target(leaf);
        // No draw gives a leaf of class 0, and only such a leaf may hide its input.
        _requireGiven(t, summary.auditor, leaf.atRisk[leaf.leaf.group]);
        (bytes32 digest, Drawn memory drawn) = _checkOutcome(t, summary, outcome, outcomePath);
        bool service = outcome.outcome == NOT_SERVED;
        require(outcome.outcome >= MISMATCH && outcome.outcome <= NOT_SERVED, WrongOutcome());
        if (!service && !withBond) {
            require(!_used[digest], SummaryUsed());
            _used[digest] = true;
            _checkOrdinal(digest, summary.counts, outcome, drawn.summaryBlock);
        }
        OpenerKind kind = service
            ? (withBond ? OpenerKind.ServiceBond : OpenerKind.ServiceSlice)
            : (withBond ? OpenerKind.DrawnBond : OpenerKind.Slice);
        return _enter(t, summary.auditor, kind, drawn.seat, 0);
    }

    /// @inheritdoc IChallenges
    function openParty(LeafProof calldata leaf, address account, Job calldata job) external returns (bytes32 caseId) {
        _requireActs(account);
        Target memory t = _target(leaf);
        require(t.index != LIST, WrongLeaf());
        Drawn memory drawn = _drawn(t.batchId, account);
        if (t.auditClass != 0 && drawn.account != address(0)) {
            return _enter(t, account, OpenerKind.DrawnBond, drawn.seat, 0);
        }
        if (account != t.payer || t.auditClass == 0) {
            require(account == t.payer || account == job.requester || account == job.client, NotParty());
            uint256 offset;
            assembly ("memory-safe") {
                offset := job
            }
            require(_digest(RawCalldata.hashStruct(Hashing.JOB, offset, 23)) == t.jobHash, NotParty());
            // Its evidence is for no juror.
            require(job.visibility == 0, HiddenLeaf());
        }
        return _enter(t, account, OpenerKind.Bond, 0, 0);
    }

    /// @inheritdoc IChallenges
    function openList(LeafProof calldata list, address account) external returns (bytes32 caseId) {
        _requireActs(account);
        Target memory t = _target(list);
        require(t.leafHash == LIST_LEAF, WrongLeaf());
        Drawn memory drawn = _drawn(t.batchId, account);
        require(drawn.account != address(0), NotParty());
        return _enter(t, account, OpenerKind.ServiceSlice, drawn.seat, 0);
    }

    /// @inheritdoc IChallenges
    function openCanary(LeafProof calldata leaf, address planter, uint256 deposit) external returns (bytes32 caseId) {
        require(msg.sender == canaries, NotCanaries());
        Target memory t = _target(leaf);
        require(t.index != LIST, WrongLeaf());
        // No auditor is drawn to find it wrong, and its evidence may be for no juror.
        require(t.auditClass != 0, NotAudited());
        return _enter(t, planter, OpenerKind.Canary, 0, deposit);
    }

    /// @inheritdoc IChallenges
    function excuse(
        Leaf calldata leaf,
        Summary calldata summary,
        OutcomeLeaf calldata outcome,
        bytes32[] calldata outcomePath
    ) external {
        // A leaf of another account's choice would leave the auditor without its excuse.
        _requireActs(summary.auditor);
        Target memory t;
        (t.batchId, t.index, t.receiptHash) = (summary.batchId, leaf.index, leaf.receiptHash);
        (bytes32 digest, Drawn memory drawn) = _checkOutcome(t, summary, outcome, outcomePath);
        _checkOrdinal(digest, summary.counts, outcome, drawn.summaryBlock);
        mapping(address => bytes32) storage answers = _answers[t.batchId];
        require(answers[drawn.account] == 0, SummaryUsed());
        uint256 offset;
        assembly ("memory-safe") {
            offset := leaf
        }
        // Of a leaf that is not in the batch {IClaims-leafStatus} is None.
        answers[drawn.account] = RawCalldata.hashWords(offset, 8);
    }

    /// @inheritdoc IChallenges
    function punishMatch(
        LeafProof calldata leaf,
        Summary calldata summary,
        OutcomeLeaf calldata outcome,
        bytes32[] calldata outcomePath
    ) external {
        Target memory t = _target(leaf);
        bytes32 caseId = _cases.caseIdOf(t.batchId, t.leafHash);
        (bool lastWrong, address planter) = _cases.falseMatchesOf(caseId);
        require(lastWrong, NotOpen());
        _punish(t, summary, outcome, outcomePath, caseId, planter);
    }

    /// @inheritdoc IChallenges
    function punishTag(
        LeafProof calldata leaf,
        Summary calldata summary,
        OutcomeLeaf calldata outcome,
        bytes32[] calldata outcomePath,
        Receipt calldata receipt,
        bytes32 outputRoot,
        bytes32 outputSalt
    ) external {
        uint256 offset;
        assembly ("memory-safe") {
            offset := receipt
        }
        require(_digest(RawCalldata.hashStruct(Hashing.RECEIPT, offset, 15)) == outcome.receiptHash, InvalidReceipt());
        require(keccak256(abi.encode(outputSalt)) == receipt.outputSaltHash, InvalidReceipt());
        require(keccak256(abi.encode(outputSalt, outputRoot)) == receipt.outputHash, InvalidReceipt());
        // A match claims the same bits; within a tolerance the auditor's own output has another root.
        require(outcome.outcome == MATCH, WrongOutcome());
        require(keccak256(abi.encode(summary.auditor, outputSalt, outputRoot)) != outcome.tag, TagFits());
        Target memory t = _target(leaf);
        require(MerkleProof.verifyCalldata(leaf.proof, t.batch.root, t.leafHash), WrongLeaf());
        _punish(t, summary, outcome, outcomePath, 0, address(0));
    }

    /// @inheritdoc IChallenges
    function batches() external view returns (address) {
        return address(_batches);
    }

    /// @inheritdoc IChallenges
    function cases() external view returns (address) {
        return address(_cases);
    }

    /// @inheritdoc IChallenges
    function parameters() external view returns (CaseParameters memory) {
        return _parameters;
    }

    /// @inheritdoc IChallenges
    function costsOf(Group calldata group, uint256 price) external view returns (uint256 jurorFee, uint256 bond) {
        return _costs(group.token, group.checkFee, price);
    }

    /// @inheritdoc IChallenges
    function lacksCase(bytes32 batchId, address auditor) external view returns (bool) {
        bytes32 answer = _answers[batchId][auditor];
        if (answer == HAS_CASE) return false;
        // In a void batch every leaf is void.
        LeafStatus status = _claims.leafStatus(batchId, answer);
        return status != LeafStatus.Void && status != LeafStatus.Held;
    }

    function _costs(address token, uint256 checkFee, uint256 price) private view returns (uint256 jurorFee, uint256 bond) {
        uint256 rate = _batches.termsOf(token).opgRate;
        // The worker chooses the check's fee, and a payer that is the same party agrees to any. A fee above the price of the run must
        // not make the bond, or an appeal, too expensive for a challenger.
        uint256 most = Math.max((price * rate) / 1e18, _leastBond / _bondFees);
        jurorFee = Math.min((checkFee * rate) / 1e18, most) + _gasFee;
        bond = (2 * price * rate) / 1e18;
        if (bond < _leastBond) bond = _leastBond;
        if (bond < _bondFees * jurorFee) bond = _bondFees * jurorFee;
    }

    function _enter(Target memory t, address account, OpenerKind kind, uint256 seat, uint256 deposit)
        private
        returns (bytes32 caseId)
    {
        Entry memory entry;
        (uint256 jurorFee, uint256 bond) = _costs(t.token, t.checkFee, t.price);
        entry.batchId = t.batchId;
        entry.leafHash = t.leafHash;
        entry.worker = t.batch.worker;
        entry.seatsBlock = t.batch.postedBlock;
        entry.bond = bond.toUint128();
        entry.jurorFee = uint128(jurorFee);
        entry.account = account;
        entry.kind = kind;
        entry.seat = uint32(seat);
        entry.deposit = deposit.toUint128();
        entry.parties = t.parties;
        caseId = _cases.caseIdOf(t.batchId, t.leafHash);
        // A juror of the first rung cannot become a party of its case.
        require(!RefereeCall.isJuror(IReferee(_cases.referees(0)), caseId, account), NotParty());
        bool isFirst;
        (caseId, isFirst) = _cases.enter(entry, t.hold);
        // A case about service costs a challenger that is wrong no slice.
        if (kind == OpenerKind.Slice || kind == OpenerKind.DrawnBond) _answers[t.batchId][account] = HAS_CASE;
        if (isFirst) emit CaseOpened(caseId, t.batchId, entry.worker, t.hold, entry.bond, entry.jurorFee);
    }

    /// @dev Reads the leaf, after a check of the groups. {IClaims-hold} checks the leaf; for a case that exists, its hash does.
    function _target(LeafProof calldata p) private view returns (Target memory t) {
        Group[] calldata groups = p.groups;
        Leaf calldata leaf = p.leaf;
        t.batchId = p.batchId;
        t.batch = _batches.getBatch(t.batchId);
        (t.index, t.price, t.receiptHash, t.jobHash) = (leaf.index, leaf.price, leaf.receiptHash, leaf.jobHash);
        uint256 i = leaf.group;
        require(i < groups.length, WrongGroups());
        Group calldata group = groups[i];
        (t.token, t.checkFee, t.payer, t.auditClass) = (group.token, group.checkFee, group.payer, group.auditClass);
        if (t.index == LIST) {
            // The payers are refunded if the list was not served.
            t.parties = new address[](groups.length + 1);
            for (i = 0; i < groups.length; ++i) t.parties[i + 1] = groups[i].payer;
        } else {
            t.parties = new address[](2);
            t.parties[1] = group.payer;
        }
        t.parties[0] = t.batch.worker;
        _readWords(t, p);
    }

    function _readWords(Target memory t, LeafProof calldata p) private pure {
        (bytes memory groups, bytes memory atRisk) = RawCalldata.copyGroups(p.groups, p.atRisk);
        bytes32 hash = keccak256(bytes.concat(abi.encode(64, 64 + groups.length), groups, atRisk));
        require(hash == t.batch.groupsHash, WrongGroups());
        uint256 offset;
        Leaf calldata leaf = p.leaf;
        assembly ("memory-safe") {
            offset := leaf
        }
        bytes memory leafWords = RawCalldata.copy(offset, 8);
        t.leafHash = keccak256(leafWords);
        bytes32[] calldata proof = p.proof;
        assembly ("memory-safe") {
            offset := sub(proof.offset, 32)
        }
        // Words before the arrays: batchId, two offsets, the leaf's eight, an offset.
        uint256 head = 12 * 32;
        t.hold = bytes.concat(
            abi.encodeWithSelector(IClaims.hold.selector, t.batchId, head, head + groups.length),
            leafWords,
            abi.encode(head + groups.length + atRisk.length),
            groups,
            atRisk,
            RawCalldata.copy(offset, 1 + proof.length)
        );
    }

    /// @dev The summary is posted, by an account that was drawn, and has this outcome for this leaf.
    function _checkOutcome(
        Target memory t,
        Summary calldata summary,
        OutcomeLeaf calldata outcome,
        bytes32[] calldata path
    ) private view returns (bytes32 digest, Drawn memory drawn) {
        require(t.index != LIST && summary.batchId == t.batchId, WrongLeaf());
        drawn = _drawn(t.batchId, summary.auditor);
        uint256 offset;
        assembly ("memory-safe") {
            offset := summary
        }
        digest = _digest(RawCalldata.hashStruct(Hashing.SUMMARY, offset, 7));
        require(drawn.summaryBlock != 0 && drawn.summaryHash == digest, InvalidSummary());
        require(MerkleProof.verifyCalldata(path, summary.outcomesRoot, _outcomeHash(outcome)), InvalidSummary());
        require(outcome.index == t.index && outcome.receiptHash == t.receiptHash, WrongLeaf());
    }

    /// @dev A worker serves an auditor the leaves that the draw gave to it, and no others.
    function _requireGiven(Target memory t, address auditor, uint256 atRisk) private view {
        (uint8 round,) = _rounds.findDrawn(t.batchId, auditor);
        (bytes32 seed,,) = _rounds.drawnOf(t.batchId, round);
        uint256 rate = Draw.rate(t.auditClass, t.price, _drawnCount, atRisk);
        require(Draw.isAudited(seed, auditor, t.index, rate), NotGiven());
    }

    /// @dev The outcome is the one, among the summary's mismatches and then its failures, that the block after the summary draws.
    function _checkOrdinal(bytes32 digest, bytes32 counts, OutcomeLeaf calldata outcome, uint256 summaryBlock) private view {
        bytes32 blockHash = block.number > summaryBlock + 1 ? Blockhash.blockHash(summaryBlock + 1) : bytes32(0);
        require(blockHash != 0, BlockHashUnknown());
        uint256 mismatches = uint32(uint256(counts) >> 160);
        uint256 total = mismatches + uint32(uint256(counts) >> 128);
        require(total != 0, InvalidSummary());
        uint256 ordinal = Draw.place(Draw.seed(blockHash, digest, 0), 0, total);
        uint256 expected = MISMATCH;
        if (ordinal >= mismatches) (expected, ordinal) = (FAILED, ordinal - mismatches);
        require(outcome.outcome == expected && outcome.ordinal == ordinal, WrongOrdinal(expected, ordinal));
    }

    function _punish(
        Target memory t,
        Summary calldata summary,
        OutcomeLeaf calldata outcome,
        bytes32[] calldata outcomePath,
        bytes32 caseId,
        address planter
    ) private {
        require(outcome.outcome <= WITHIN, WrongOutcome());
        (bytes32 digest, Drawn memory drawn) = _checkOutcome(t, summary, outcome, outcomePath);
        bytes32 outcomeHash = _outcomeHash(outcome);
        require(!_punished[digest][outcomeHash], AlreadyPunished());
        _punished[digest][outcomeHash] = true;
        uint256 fees = (10 * t.checkFee * _batches.termsOf(t.token).opgRate) / 1e18;
        uint256 taken = _cases.punish(drawn.seat, fees > FALSE_MATCH ? fees : FALSE_MATCH, planter);
        emit FalseMatchProven(t.batchId, summary.auditor, t.receiptHash, caseId, taken);
    }

    function _digest(bytes32 structHash) private view returns (bytes32) {
        return _escrow.hashTypedData(structHash);
    }

    function _drawn(bytes32 batchId, address account) private view returns (Drawn memory drawn) {
        (, drawn) = _rounds.findDrawn(batchId, account);
    }

    function _outcomeHash(OutcomeLeaf calldata outcome) private pure returns (bytes32) {
        uint256 offset;
        assembly ("memory-safe") {
            offset := outcome
        }
        return RawCalldata.hashWords(offset, 6);
    }

    /// @dev The sender is the account or its signing key.
    function _requireActs(address account) private view {
        bool acts = account != address(0) && (account == msg.sender || _nodes.signerOf(account) == msg.sender);
        require(acts, NotParty());
    }
}
