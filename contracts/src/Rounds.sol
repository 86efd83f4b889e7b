// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Blockhash} from "@openzeppelin/contracts/utils/Blockhash.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Batch, BatchParameters, IBatches, Neighbours} from "./interfaces/IBatches.sol";
import {ICases} from "./interfaces/ICases.sol";
import {IChallenges} from "./interfaces/IChallenges.sol";
import {IClaims} from "./interfaces/IClaims.sol";
import {IEscrow} from "./interfaces/IEscrow.sol";
import {INodeRegistry} from "./interfaces/INodeRegistry.sol";
import {Drawn, IRounds, Progress} from "./interfaces/IRounds.sol";
import {IRulings} from "./interfaces/IRulings.sol";
import {ISeats} from "./interfaces/ISeats.sol";
import {BatchTree} from "./libraries/BatchTree.sol";
import {Bitmaps} from "./libraries/Bitmaps.sol";
import {ClaimedFees} from "./libraries/ClaimedFees.sol";
import {Draw} from "./libraries/Draw.sol";
import {Hashing} from "./libraries/Hashing.sol";
import {Group, Leaf, Summary} from "./libraries/Structs.sol";

/// @notice See {IRounds}.
contract Rounds is IRounds {
    using SafeCast for uint256;

    uint8 private constant LAST_ROUND = 2;
    uint256 private constant MAX_DRAWN = 4;
    /// @dev Gas of a call that cannot be measured from inside: its base, calldata and the repayment.
    uint256 private constant SEAL_BASE = 60_000;
    uint256 private constant SUMMARY_GAS = 130_000;

    struct State {
        uint8 round;
        bool isSealed;
        bool complete;
    }

    struct Round {
        bytes32 seed;
        uint48 drawBlock;
        uint8 wanted;
        uint8 count;
        Drawn[4] accounts;
    }

    address public immutable batches;
    IBatches private immutable _batches;
    IEscrow private immutable _escrow;
    ISeats private immutable _seats;
    INodeRegistry private immutable _nodes;
    address private immutable _claims;
    address private immutable _rulings;
    address private immutable _cases;
    address private immutable _demands;
    uint32 private immutable _window;
    uint32 private immutable _grace;
    uint32 private immutable _redrawTime;
    uint32 private immutable _settleDelay;
    uint8 private immutable _drawn;

    mapping(bytes32 batchId => State) private _states;
    mapping(bytes32 batchId => mapping(uint256 round => Round)) private _rounds;
    /// @inheritdoc IRounds
    mapping(bytes32 id => bool) public isProven;

    constructor(IBatches batches_) {
        Neighbours memory n = batches_.neighbours();
        if (n.rounds != address(this)) revert IBatches.InvalidNeighbour(address(batches_));
        BatchParameters memory p = batches_.parameters();
        (batches, _batches) = (address(batches_), batches_);
        _escrow = IEscrow(batches_.escrow());
        _seats = ISeats(batches_.seats());
        _nodes = INodeRegistry(batches_.nodes());
        (_claims, _rulings, _cases, _demands) = (n.claims, n.rulings, n.cases, n.demands);
        (_window, _grace, _redrawTime, _settleDelay) = (p.window, p.grace, p.redrawTime, p.settleDelay);
        _drawn = p.drawn;
    }

    // Draw ------------------------------------------------------------------------------------------------------------------

    /// @inheritdoc IRounds
    function seal(bytes32 batchId, Group[] calldata groups, uint256[] calldata atRisk) external {
        uint256 gas = gasleft();
        Batch memory batch = _checked(batchId, groups, atRisk);
        if (!batch.audited) revert NotAudited();
        uint8 round = _states[batchId].round;
        uint64 until = round == 0 ? _windowEnd(batch) : _roundEnd(batch, round);
        if (block.timestamp > until) revert TooLate(until);
        if (_rounds[batchId][round].seed != 0) revert AlreadySealed();
        bytes32 blockHash = _drawHash(batchId, batch, round);
        if (blockHash == 0) revert BlockHashUnknown();
        _seal(batchId, batch, round, blockHash);
        if (round == 0 && block.timestamp > uint256(batch.postedAt) + _window / 2) {
            _batches.repay(batch.worker, msg.sender, 2 * (gas - gasleft() + SEAL_BASE));
        }
    }

    /// @inheritdoc IRounds
    function sealPrevious(bytes32 batchId, Group[] calldata groups, uint256[] calldata atRisk) external {
        if (msg.sender != batches) revert NotSettlement();
        Batch memory batch = _checked(batchId, groups, atRisk);
        if (!batch.audited || _states[batchId].isSealed || block.timestamp > _windowEnd(batch)) return;
        bytes32 blockHash = _drawHash(batchId, batch, 0);
        if (blockHash != 0) _seal(batchId, batch, 0, blockHash);
    }

    /// @dev Hash of the block after the one in which the round began; zero while there is none, and once it is too old.
    function _drawHash(bytes32 batchId, Batch memory batch, uint8 round) private view returns (bytes32) {
        uint256 number = uint256(round == 0 ? batch.postedBlock : _rounds[batchId][round].drawBlock) + 1;
        return number < block.number ? Blockhash.blockHash(number) : bytes32(0);
    }

    function _seal(bytes32 batchId, Batch memory batch, uint8 round, bytes32 blockHash) private {
        Round storage r = _rounds[batchId][round];
        bytes32 seed = Draw.seed(blockHash, batchId, round);
        (address[] memory accounts, uint256[] memory numbers) = _seats.draw(
            batches,
            seed,
            batch.postedBlock,
            uint256(_windowEnd(batch)) + _settleDelay,
            round == 0 ? _drawn : r.wanted,
            _excluded(batchId, batch.worker, round)
        );
        r.seed = seed;
        r.count = uint8(accounts.length);
        for (uint256 i; i < accounts.length; ++i) {
            r.accounts[i].account = accounts[i];
            r.accounts[i].seat = numbers[i].toUint32();
        }
        if (round == 0) {
            _states[batchId].isSealed = true;
            // Without accounts no summary is waited for.
            if (accounts.length == 0) _states[batchId].complete = true;
        }
        emit BatchSealed(batchId, round, seed, accounts, numbers);
    }

    /// @dev The worker and the accounts of earlier rounds. Whom else a batch names is the worker's choice, and would let it choose who
    /// is drawn: of payers and gateways readers count no confirmation of a leaf of theirs.
    function _excluded(bytes32 batchId, address worker, uint8 round) private view returns (address[] memory excluded) {
        excluded = new address[](1 + MAX_DRAWN * LAST_ROUND);
        uint256 length;
        excluded[length++] = worker;
        for (uint256 k; k < round; ++k) {
            Round storage earlier = _rounds[batchId][k];
            for (uint256 i; i < earlier.count; ++i) excluded[length++] = earlier.accounts[i].account;
        }
        assembly ("memory-safe") {
            mstore(excluded, length)
        }
    }

    // Summaries -------------------------------------------------------------------------------------------------------------

    /// @inheritdoc IRounds
    function postSummary(Summary calldata summary, bytes calldata bitmap, bytes calldata signature) external {
        bytes32 batchId = summary.batchId;
        Batch memory batch = _batches.getBatch(batchId);
        (uint8 round, Drawn storage drawn) = _find(batchId, summary.auditor);
        if (drawn.account == address(0) || round != summary.round) revert NotDrawn();
        if (drawn.summaryBlock != 0) revert SummaryExists();
        uint64 until = _roundEnd(batch, round);
        if (block.timestamp > until) revert TooLate(until);
        if (!Bitmaps.isCanonical(bitmap, batch.count) || keccak256(bitmap) != summary.bitmapHash) revert InvalidSummary();
        bytes32 digest = _digest(summary);
        _requireSigned(summary.auditor, batch.postedBlock, digest, signature);
        drawn.summaryBlock = uint48(block.number);
        drawn.summaryHash = digest;
        emit SummaryPosted(batchId, summary.auditor, summary.round, summary, bitmap);
        State storage state = _states[batchId];
        // Completion ends the time for cases with the window: it must leave time to open one.
        bool early = block.timestamp + _window / 4 <= _windowEnd(batch);
        if (state.round == 0 && early && _isComplete(_rounds[batchId][0])) state.complete = true;
        _batches.repay(batch.worker, msg.sender, SUMMARY_GAS);
    }

    /// @inheritdoc IRounds
    function beginRedraw(bytes32 batchId, Summary[] calldata undecided) external {
        Batch memory batch = _batches.getBatch(batchId);
        State storage state = _states[batchId];
        uint8 round = state.round;
        Round storage r = _rounds[batchId][round];
        if (r.seed == 0) revert NotSealed();
        if (round == LAST_ROUND) revert NothingToRedraw();
        uint64 end = _caseEnd(batch, state);
        uint256 wanted;
        if (block.timestamp > end) {
            uint64 until = state.complete ? end : end + _redrawTime / 4;
            if (block.timestamp > until) revert TooLate(until);
            wanted = _sliceRound(batchId, r, round);
        }
        if (undecided.length > 0 && _isUndecided(r, undecided)) wanted = _drawn;
        if (wanted == 0) revert NothingToRedraw();
        state.round = round + 1;
        state.complete = false;
        Round storage next = _rounds[batchId][round + 1];
        next.drawBlock = uint48(block.number);
        next.wanted = uint8(wanted);
        emit RedrawBegun(batchId, round + 1, uint8(wanted));
    }

    /// @dev Whether all accounts of a round posted a summary and each reports leaves as inconclusive or not checked.
    function _isUndecided(Round storage r, Summary[] calldata undecided) private view returns (bool) {
        if (undecided.length != r.count) revert InvalidSummary();
        for (uint256 i; i < undecided.length; ++i) {
            if (r.accounts[i].summaryHash != _digest(undecided[i])) revert InvalidSummary();
            // The sixth and seventh of eight counts of 32 bits.
            if ((uint256(undecided[i].counts) >> 32) & type(uint64).max == 0) return false;
        }
        return true;
    }

    function _isComplete(Round storage r) private view returns (bool) {
        for (uint256 i; i < r.count; ++i) {
            if (r.accounts[i].summaryBlock == 0) return false;
        }
        return true;
    }

    /// @inheritdoc IRounds
    function sliceMissing(bytes32 batchId) external {
        if (msg.sender != _claims) revert NotSettlement();
        Batch memory batch = _batches.getBatch(batchId);
        uint8 latest = _states[batchId].round;
        for (uint8 round; round <= latest; ++round) {
            if (block.timestamp > _roundEnd(batch, round)) _sliceRound(batchId, _rounds[batchId][round], round);
        }
    }

    /// @dev Slices the accounts of an ended round without a summary, each once. @return missing their number
    function _sliceRound(bytes32 batchId, Round storage r, uint8 round) private returns (uint256 missing) {
        for (uint256 i; i < r.count; ++i) {
            Drawn storage drawn = r.accounts[i];
            if (drawn.summaryBlock != 0) continue;
            ++missing;
            if (drawn.sliced) continue;
            drawn.sliced = true;
            uint256 taken = _batches.burnSlice(drawn.seat);
            emit SummaryMissed(batchId, drawn.account, round, taken);
        }
    }

    /// @inheritdoc IRounds
    function proveSecondSummary(
        Summary calldata a,
        bytes calldata signatureA,
        Summary calldata b,
        bytes calldata signatureB
    ) external {
        (bytes32 digestA, bytes32 digestB) = (_digest(a), _digest(b));
        bool same = a.batchId == b.batchId && a.auditor == b.auditor && a.round == b.round;
        if (!same || digestA == digestB) revert NoFault();
        (uint8 round, Drawn memory drawn) = findDrawn(a.batchId, a.auditor);
        if (drawn.account != a.auditor || round != a.round) revert NotDrawn();
        uint48 postedBlock = _batches.getBatch(a.batchId).postedBlock;
        // A contract that posted a summary shows no signature in its transaction.
        if (digestA != drawn.summaryHash) _requireSigned(a.auditor, postedBlock, digestA, signatureA);
        _requireSigned(a.auditor, postedBlock, digestB, signatureB);
        _sliceProven(a.batchId, drawn, keccak256(abi.encode("summary", a.batchId, a.auditor)), 0);
    }

    /// @inheritdoc IRounds
    function proveStrayBit(
        Summary calldata summary,
        bytes calldata bitmap,
        Group[] calldata groups,
        uint256[] calldata atRisk,
        Leaf calldata leaf,
        bytes32[] calldata proof
    ) external {
        bytes32 batchId = summary.batchId;
        Batch memory batch = _checked(batchId, groups, atRisk);
        if (!BatchTree.contains(batch.root, groups, leaf, proof)) revert InvalidLeaf();
        (uint8 round, Drawn memory drawn) = findDrawn(batchId, summary.auditor);
        bool posted = drawn.summaryBlock != 0 && drawn.summaryHash == _digest(summary);
        if (!posted || keccak256(bitmap) != summary.bitmapHash) revert InvalidSummary();
        uint256 rate = Draw.rate(groups[leaf.group].auditClass, leaf.price, _drawn, atRisk[leaf.group]);
        bool given = Draw.isAudited(_rounds[batchId][round].seed, summary.auditor, leaf.index, rate);
        if (given || !Bitmaps.isSet(bitmap, leaf.index)) revert NoFault();
        uint256 fees;
        if (_forfeit(batchId, summary.auditor)) {
            fees = ClaimedFees.most(_batches, IClaims(_claims), batchId, bitmap, groups);
        }
        _sliceProven(batchId, drawn, keccak256(abi.encode("bit", batchId, summary.auditor, leaf.index)), fees);
    }

    /// @inheritdoc IRounds
    function proveWithoutCase(Summary calldata summary) external {
        (bytes32 batchId, address auditor) = (summary.batchId, summary.auditor);
        (, Drawn memory drawn) = findDrawn(batchId, auditor);
        if (drawn.summaryBlock == 0 || drawn.summaryHash != _digest(summary)) revert InvalidSummary();
        Batch memory batch = _batches.getBatch(batchId);
        uint64 free = _windowEnd(batch) + _settleDelay;
        if (block.timestamp <= free) revert TooEarly(free + 1);
        // The third and fourth of eight counts of 32 bits: mismatches and failures.
        bool isContrary = (uint256(summary.counts) >> 128) & type(uint64).max != 0;
        // A worker that the last rung convicted after the batch has no claim on its auditors.
        bool convicted = IRulings(_rulings).generationOf(batch.worker) > batch.generation;
        IChallenges challenges = IChallenges(ICases(_cases).challenges());
        if (!isContrary || convicted || !challenges.lacksCase(batchId, auditor)) revert NoFault();
        _sliceProven(batchId, drawn, keccak256(abi.encode("case", batchId, auditor)), 0);
    }

    /// @inheritdoc IRounds
    function forfeit(bytes32 batchId, address auditor) external returns (bool isFirst) {
        if (msg.sender != _demands) revert NotSettlement();
        return _forfeit(batchId, auditor);
    }

    /// @dev The checks of a drawn account are not paid any more. @return isFirst whether they were until now
    function _forfeit(bytes32 batchId, address auditor) private returns (bool isFirst) {
        (, Drawn storage drawn) = _find(batchId, auditor);
        isFirst = !drawn.stray;
        drawn.stray = true;
    }

    /// @param fees OPG that the seat loses beside its slice
    function _sliceProven(bytes32 batchId, Drawn memory drawn, bytes32 id, uint256 fees) private {
        if (isProven[id]) revert AlreadyProven();
        isProven[id] = true;
        uint256 taken = _batches.burnSlice(drawn.seat);
        if (fees != 0) taken += _batches.burnStake(drawn.seat, fees);
        emit AuditorSliced(batchId, drawn.account, id, taken);
    }

    function _digest(Summary calldata summary) private view returns (bytes32) {
        return _escrow.hashTypedData(Hashing.hash(summary));
    }

    /// @dev By the account, or by its signing key at the batch's block.
    function _requireSigned(address account, uint48 postedBlock, bytes32 digest, bytes calldata signature) private view {
        (address signer, ECDSA.RecoverError failure,) = ECDSA.tryRecoverCalldata(digest, signature);
        if (failure != ECDSA.RecoverError.NoError) revert InvalidSummary();
        if (signer != account && signer != _nodes.signerAt(account, postedBlock)) revert InvalidSummary();
    }

    // Views -----------------------------------------------------------------------------------------------------------------

    /// @inheritdoc IRounds
    function progressOf(bytes32 batchId) external view returns (Progress memory p) {
        Batch memory batch = _batches.getBatch(batchId);
        State storage state = _states[batchId];
        (p.round, p.isSealed, p.complete) = (state.round, state.isSealed, state.complete);
        p.windowEnd = _windowEnd(batch);
        p.caseEnd = _caseEnd(batch, state);
        p.claimFrom = state.complete || !batch.audited ? p.windowEnd : _roundEnd(batch, LAST_ROUND);
        p.free = p.windowEnd + _settleDelay;
    }

    /// @inheritdoc IRounds
    function drawnOf(bytes32 batchId, uint8 round)
        external
        view
        returns (bytes32 seed, uint48 drawBlock, Drawn[] memory accounts)
    {
        Round storage r = _rounds[batchId][round];
        accounts = new Drawn[](r.count);
        for (uint256 i; i < r.count; ++i) accounts[i] = r.accounts[i];
        return (r.seed, round == 0 ? _batches.getBatch(batchId).postedBlock : r.drawBlock, accounts);
    }

    /// @inheritdoc IRounds
    function findDrawn(bytes32 batchId, address account) public view returns (uint8 round, Drawn memory drawn) {
        return _find(batchId, account);
    }

    /// @dev An account is drawn once for a batch. One that is not drawn has a place that is never written.
    function _find(bytes32 batchId, address account) private view returns (uint8 round, Drawn storage drawn) {
        for (; round <= LAST_ROUND; ++round) {
            Round storage r = _rounds[batchId][round];
            for (uint256 i; i < r.count; ++i) {
                drawn = r.accounts[i];
                if (drawn.account == account) return (round, drawn);
            }
        }
        return (0, _rounds[batchId][round].accounts[0]);
    }

    function _windowEnd(Batch memory batch) private view returns (uint64) {
        return uint64(batch.postedAt) + _window;
    }

    function _roundEnd(Batch memory batch, uint8 round) private view returns (uint64) {
        return _windowEnd(batch) + _grace + uint64(round) * _redrawTime;
    }

    function _caseEnd(Batch memory batch, State storage state) private view returns (uint64) {
        return state.complete || !batch.audited ? _windowEnd(batch) : _roundEnd(batch, state.round);
    }

    function _checked(bytes32 batchId, Group[] calldata groups, uint256[] calldata atRisk)
        private
        view
        returns (Batch memory batch)
    {
        batch = _batches.getBatch(batchId);
        if (BatchTree.hash(groups, atRisk) != batch.groupsHash) revert WrongGroups();
    }
}
