// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Address} from "@openzeppelin/contracts/utils/Address.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {BatchParameters, IBatches, Neighbours} from "./interfaces/IBatches.sol";
import {Case, CaseParameters, CaseStatus, Entry, ICases, Opener, OpenerKind, Party} from "./interfaces/ICases.sol";
import {IChallenges} from "./interfaces/IChallenges.sol";
import {IClaims, LeafStatus} from "./interfaces/IClaims.sol";
import {IEscrow} from "./interfaces/IEscrow.sol";
import {INodeRegistry} from "./interfaces/INodeRegistry.sol";
import {IReferee, Question} from "./interfaces/IReferee.sol";
import {IRulings, Outcome} from "./interfaces/IRulings.sol";
import {RawCalldata} from "./libraries/RawCalldata.sol";
import {RefereeCall} from "./libraries/RefereeCall.sol";
import {Group, Leaf} from "./libraries/Structs.sol";

/// @title Cases
/// @notice See {ICases}.
contract Cases is ICases, ReentrancyGuardTransient {
    using SafeCast for uint256;

    /// @dev Progress of {close}.
    struct Settlement {
        /// @dev Seats of both rungs.
        uint8 first;
        uint8 last;
        uint8 revealed;
        bool counted;
        bool settled;
        /// @dev Next item of the current pass: seats of the first rung, of the last, openers.
        uint16 cursor;
        uint128 feePerSeat;
        /// @dev OPG that this case still owes.
        uint128 owed;
        /// @dev Taken from jurors, and from openers.
        uint128 slices;
        uint128 taken;
    }

    /// @dev Money of a case, in {_settle}.
    struct Money {
        uint256 fees;
        /// @dev Money of the losing side, and money that is returned to parties.
        uint256 lost;
        uint256 returned;
        uint256 fromWorker;
        uint256 fromOpener;
        uint256 toWorker;
        uint256 pot;
    }

    uint256 public constant MAX_OPENERS = 16;
    /// @notice Gas after which a page of {close} ends.
    uint256 public constant PAGE_GAS = 450_000;

    IBatches private immutable _batches;
    IClaims private immutable _claims;
    IRulings private immutable _rulings;
    IEscrow private immutable _escrow;
    INodeRegistry private immutable _nodes;
    address private immutable _opg;
    IReferee private immutable _firstReferee;
    IReferee private immutable _lastReferee;
    /// @inheritdoc ICases
    address public immutable challenges;
    /// @inheritdoc ICases
    address public immutable canaries;

    uint256 private immutable _voteTime;
    uint256 private immutable _revealTime;
    uint256 private immutable _appealTime;
    uint256 private immutable _firstSize;
    uint256 private immutable _lastSize;

    mapping(bytes32 caseId => Case) private _cases;
    mapping(bytes32 caseId => Opener[]) private _openers;
    mapping(bytes32 caseId => Settlement) private _settlements;
    mapping(bytes32 caseId => mapping(address account => Party)) private _parties;
    /// @dev Whether a seat was sliced in a case.
    mapping(bytes32 caseId => mapping(uint256 seat => bool)) private _sliced;

    constructor(
        IBatches batches_,
        IReferee firstReferee,
        IReferee lastReferee,
        IChallenges challenges_,
        CaseParameters memory p
    ) {
        require(p.vote >= 5 && p.reveal >= 5 && p.appeal >= 5, InvalidParameters());
        require(p.vote <= 1 days && p.reveal <= 1 days && p.appeal <= 1 days, InvalidParameters());
        BatchParameters memory b = batches_.parameters();
        uint256 longest = 2 * (uint256(p.vote) + p.reveal) + p.appeal;
        require(uint256(b.grace) + 2 * uint256(b.redrawTime) + longest < b.settleDelay, InvalidParameters());
        Neighbours memory n = batches_.neighbours();
        require(n.cases == address(this), InvalidNeighbour(address(batches_)));
        require(firstReferee.cases() == address(this), InvalidNeighbour(address(firstReferee)));
        require(lastReferee.cases() == address(this), InvalidNeighbour(address(lastReferee)));
        require(challenges_.cases() == address(this), InvalidNeighbour(address(challenges_)));
        require(address(firstReferee) != address(lastReferee), InvalidParameters());

        _batches = batches_;
        (_claims, _rulings) = (IClaims(n.claims), IRulings(n.rulings));
        _escrow = IEscrow(batches_.escrow());
        _nodes = INodeRegistry(batches_.nodes());
        _opg = _escrow.opg();
        (_firstReferee, _lastReferee) = (firstReferee, lastReferee);
        (challenges, canaries) = (address(challenges_), challenges_.canaries());
        (_voteTime, _revealTime, _appealTime) = (p.vote, p.reveal, p.appeal);
        (_firstSize, _lastSize) = (p.firstRung, p.lastRung);
    }

    // Opening ---------------------------------------------------------------------------------------------------------------

    /// @inheritdoc ICases
    function enter(Entry calldata entry, bytes calldata hold)
        external
        nonReentrant
        returns (bytes32 caseId, bool isFirst)
    {
        require(msg.sender == challenges, NotChallenges());
        caseId = caseIdOf(entry.batchId, entry.leafHash);
        Case storage c = _cases[caseId];
        isFirst = c.status == CaseStatus.None;
        mapping(address => Party) storage parties = _parties[caseId];
        if (isFirst) {
            Address.functionCall(address(_claims), hold);
            (c.batchId, c.leafHash, c.worker) = (entry.batchId, entry.leafHash, entry.worker);
            c.seatsBlock = entry.seatsBlock;
            c.end = uint40(block.timestamp + 2 * (_voteTime + _revealTime) + _appealTime);
            (c.bond, c.jurorFee) = (entry.bond, entry.jurorFee);
            for (uint256 i; i < entry.parties.length; ++i) {
                address party = entry.parties[i];
                if (party != address(0) && parties[party] == Party.None) parties[party] = Party.Party;
            }
        } else {
            bool votes = c.status == CaseStatus.Voting && c.rung == 0;
            require((votes || c.status == CaseStatus.Appealable) && block.timestamp < c.until, NotOpen());
            require(_openers[caseId].length < MAX_OPENERS, TooManyParties());
            require(!_isOpener(caseId, entry.account), AlreadyParty());
        }

        Opener memory opener = Opener(entry.account, entry.kind, entry.seat, 0, 0);
        if (entry.kind == OpenerKind.Slice || entry.kind == OpenerKind.ServiceSlice) {
            opener.epoch = uint32(_batches.lockSlice(entry.seat));
            require(opener.epoch != 0, NoSliceLeft());
        } else if (entry.kind == OpenerKind.Canary) {
            require(c.planter == address(0), AlreadyParty());
            require(entry.deposit >= c.bond, BondTooLow(c.bond));
            opener.bond = entry.deposit;
            c.planter = entry.account;
        } else {
            opener.bond = c.bond;
            _take(entry.account, c.bond);
        }
        bool isDrawn = entry.kind != OpenerKind.Bond && entry.kind != OpenerKind.Canary;
        parties[entry.account] = isDrawn ? Party.Challenger : Party.Party;
        _openers[caseId].push(opener);
        emit CaseJoined(caseId, entry.account, entry.kind, entry.seat, opener.bond);
        if (isFirst) _ask(c, caseId, 0);
    }

    /// @inheritdoc ICases
    function punish(uint256 seat, uint256 amount, address planter) external nonReentrant returns (uint256 taken) {
        require(msg.sender == challenges, NotChallenges());
        taken = planter == address(0) ? _batches.punish(seat, amount) : _batches.slice(seat, 1);
        uint256 toPlanter = planter == address(0) ? 0 : taken / 2;
        _send(planter, toPlanter);
        _burn(taken - toPlanter);
        emit MatchPunished(seat, taken, planter, toPlanter);
    }

    // Rungs -----------------------------------------------------------------------------------------------------------------

    /// @inheritdoc ICases
    function advance(bytes32 caseId) external nonReentrant {
        Case storage c = _cases[caseId];
        require(c.status != CaseStatus.None, UnknownCase());
        _advance(c, caseId);
    }

    /// @inheritdoc ICases
    function appeal(bytes32 caseId, address account, uint256 juror) external nonReentrant {
        require(_acts(account), NotParty());
        Case storage c = _cases[caseId];
        if (c.status == CaseStatus.Voting && c.rung == 0) _advance(c, caseId);
        require(c.status == CaseStatus.Appealable, NotOpen());
        require(block.timestamp < c.until, TooLate(c.until));
        bool forWorker;
        if (account == c.worker) {
            require(c.outcome != Outcome.Right, NotParty());
            forWorker = true;
        } else if (!_isOpener(caseId, account)) {
            (, address voter, Outcome vote) = RefereeCall.jurorAt(_firstReferee, caseId, juror);
            if (voter == account && vote != Outcome.None && vote != c.outcome) forWorker = vote == Outcome.Right;
            else require(c.outcome == Outcome.Wrong, NotParty());
        }
        uint256 bond = appealBondOf(c.jurorFee, c.bond);
        c.appellant = account;
        c.forWorker = forWorker;
        c.drawnAppellant = _parties[caseId][account] == Party.Challenger;
        c.appealBond = bond.toUint128();
        if (_parties[caseId][account] == Party.None) _parties[caseId][account] = Party.Party;
        _take(account, bond);
        emit CaseAppealed(caseId, account, forWorker, bond);
        _ask(c, caseId, 1);
    }

    /// @inheritdoc ICases
    function close(bytes32 caseId, Group[] calldata groups, uint256[] calldata atRisk, Leaf calldata leaf)
        external
        nonReentrant
    {
        uint256 start = gasleft();
        Case storage stored = _cases[caseId];
        require(stored.status != CaseStatus.None, UnknownCase());
        while (stored.status == CaseStatus.Voting || stored.status == CaseStatus.Appealable) _advance(stored, caseId);
        Case memory c = stored;
        require(c.status == CaseStatus.Decided, NotOpen());
        require(RawCalldata.hashWords(_offsetOf(leaf), 8) == c.leafHash, WrongLeaf());

        Settlement memory s = _settlements[caseId];
        bool done = s.counted || _count(c, s, caseId, start);
        if (done && !s.settled) {
            done = start - gasleft() < PAGE_GAS / 3;
            if (done) {
                _settle(c, s, caseId);
                _rule(c, caseId, groups, atRisk, leaf);
            }
        }
        if (done && _pay(c, s, caseId, start)) {
            _burn(s.owed);
            s.owed = 0;
            stored.status = CaseStatus.Closed;
            emit CaseClosed(caseId, c.outcome, c.rung);
        }
        _settlements[caseId] = s;
    }

    // Views -----------------------------------------------------------------------------------------------------------------

    /// @inheritdoc ICases
    function batches() external view returns (address) {
        return address(_batches);
    }

    /// @inheritdoc ICases
    function referees(uint256 rung) external view returns (address) {
        return address(_referee(rung));
    }

    /// @inheritdoc ICases
    function caseIdOf(bytes32 batchId, bytes32 leafHash) public view returns (bytes32) {
        return keccak256(abi.encode(block.chainid, address(this), batchId, leafHash));
    }

    /// @inheritdoc ICases
    function getCase(bytes32 caseId) external view returns (Case memory) {
        return _cases[caseId];
    }

    /// @inheritdoc ICases
    function openersOf(bytes32 caseId) external view returns (Opener[] memory) {
        return _openers[caseId];
    }

    /// @inheritdoc ICases
    function falseMatchesOf(bytes32 caseId) external view returns (bool lastWrong, address planter) {
        Case storage c = _cases[caseId];
        bool decided = c.status == CaseStatus.Decided || c.status == CaseStatus.Closed;
        return (decided && c.rung == 1 && c.outcome == Outcome.Wrong && c.clear, c.planter);
    }

    /// @inheritdoc ICases
    function partyOf(bytes32 caseId, address account) external view returns (Party) {
        return _parties[caseId][account];
    }

    /// @inheritdoc ICases
    function appealBondOf(uint256 jurorFee, uint256 bond) public view returns (uint256) {
        uint256 fees = _lastSize * jurorFee;
        return fees > 2 * bond ? fees : 2 * bond;
    }

    // Private: rungs --------------------------------------------------------------------------------------------------------

    function _ask(Case storage c, bytes32 caseId, uint8 rung) private {
        uint256 longest = block.timestamp + _voteTime + _revealTime;
        c.rung = rung;
        c.status = CaseStatus.Voting;
        Question memory question = Question(caseId, c.batchId, c.leafHash, c.seatsBlock, c.end);
        uint256 until = RefereeCall.ask(_referee(rung), question);
        // The clock is stored now and is never longer than the parameters allow.
        if (until < block.timestamp) until = block.timestamp;
        if (until > longest) until = longest;
        c.until = uint40(until);
        emit RungAsked(caseId, rung, uint64(until));
    }

    function _advance(Case storage c, bytes32 caseId) private {
        if (c.status == CaseStatus.Appealable) {
            require(block.timestamp >= c.until, TooEarly(c.until));
            c.status = CaseStatus.Decided;
            return;
        }
        require(c.status == CaseStatus.Voting, NotOpen());
        uint8 rung = c.rung;
        (Outcome outcome, bool clear) = RefereeCall.answer(_referee(rung), caseId);
        if (outcome == Outcome.None) {
            require(block.timestamp >= c.until, TooEarly(c.until));
            outcome = Outcome.Undecided;
        }
        uint256 appealUntil;
        if (rung == 0) {
            uint256 end = (block.timestamp < c.until ? block.timestamp : c.until) + _appealTime;
            c.firstOutcome = outcome;
            if (outcome != Outcome.Undecided) {
                (c.status, c.outcome, c.clear, c.until) = (CaseStatus.Appealable, outcome, clear, uint40(end));
                appealUntil = end;
            } else if (block.timestamp < c.until + _appealTime) {
                emit CaseAnswered(caseId, rung, outcome, false, 0);
                _ask(c, caseId, 1);
                return;
            }
        }
        if (appealUntil == 0) {
            // Void for another reason, and no answer: all bonds go back.
            bool isVoid = outcome == Outcome.Undecided && block.timestamp < c.end
                && _claims.leafStatus(c.batchId, c.leafHash) == LeafStatus.Void;
            if (isVoid) outcome = Outcome.None;
            (c.status, c.outcome, c.clear) = (CaseStatus.Decided, outcome, clear);
        }
        emit CaseAnswered(caseId, rung, outcome, clear, uint64(appealUntil));
    }

    // Private: money --------------------------------------------------------------------------------------------------------

    /// @dev First pass: counts revealed seats, slices silent and contrary ones, and settles the slices of drawn openers.
    function _count(Case memory c, Settlement memory s, bytes32 caseId, uint256 start) private returns (bool done) {
        uint256 cursor = s.cursor;
        if (cursor == 0) {
            s.first = uint8(RefereeCall.jurorCount(_firstReferee, caseId, _firstSize));
            if (c.rung == 1) s.last = uint8(RefereeCall.jurorCount(_lastReferee, caseId, _lastSize));
        }
        uint256 jurors = uint256(s.first) + s.last;
        uint256 end = jurors + _openers[caseId].length;
        for (; cursor < end; ++cursor) {
            if (start - gasleft() > PAGE_GAS) {
                s.cursor = uint16(cursor);
                return false;
            }
            if (cursor < jurors) _countSeat(c, s, caseId, cursor);
            else _countOpener(c, s, caseId, cursor - jurors);
        }
        (s.counted, s.cursor) = (true, 0);
        return true;
    }

    function _countSeat(Case memory c, Settlement memory s, bytes32 caseId, uint256 i) private {
        (uint256 seat,, Outcome vote) = _jurorAt(s, caseId, i);
        bool silent = vote == Outcome.None;
        if (!silent) ++s.revealed;
        bool contrary = !silent && c.rung == 1 && c.clear && vote != c.outcome;
        // No vote was due on a leaf that became void.
        if (seat == 0 || c.outcome == Outcome.None || !(silent || contrary) || _sliced[caseId][seat]) return;
        _sliced[caseId][seat] = true;
        try _batches.slice(seat, 1) returns (uint256 amount) {
            s.slices += amount.toUint128();
            emit JurorSliced(caseId, seat, amount, silent);
        } catch {
            // A referee may name a seat that does not exist; a call that lacked gas is repeated.
            require(gasleft() > 300_000, RefereeCall.NotEnoughGas());
        }
    }

    function _countOpener(Case memory c, Settlement memory s, bytes32 caseId, uint256 i) private {
        Opener memory opener = _openers[caseId][i];
        (OpenerKind kind, uint256 seat) = (opener.kind, opener.seat);
        if (kind != OpenerKind.Slice && kind != OpenerKind.ServiceSlice) return;
        uint256 amount;
        // The first opener of a case about service shares the fees: what is left of its slice is returned.
        if (c.outcome == Outcome.Right && (kind == OpenerKind.Slice || (i == 0 && !_servedLate(c)))) {
            amount = _batches.takeLocked(seat);
            if (kind == OpenerKind.Slice) s.taken += amount.toUint128();
            else _openers[caseId][i].bond = amount.toUint128();
        } else {
            _batches.unlockSlice(seat, opener.epoch);
        }
        emit SliceSettled(caseId, opener.account, seat, amount);
    }

    /// @dev Divides the money of the case, and takes the worker's part from its bond.
    function _settle(Case memory c, Settlement memory s, bytes32 caseId) private {
        Outcome outcome = c.outcome;
        Money memory m;
        m.fees = uint256(c.jurorFee) * s.revealed;
        m.lost = s.taken;
        Opener[] memory openers = _openers[caseId];
        for (uint256 i; i < openers.length; ++i) {
            uint256 bond = openers[i].bond;
            if (bond == 0) continue;
            uint256 returned = _refundOf(c, openers[i].kind, bond);
            m.returned += returned;
            m.lost += bond - returned;
        }
        uint256 back = _appealRefund(c);
        m.returned += back;
        m.lost += c.appealBond - back;

        if (outcome == Outcome.Wrong || outcome == Outcome.NotServed) {
            // The worker's appeal bond pays first, then its bond.
            if (m.fees > m.lost) m.fromWorker = _rulings.takeBond(c.worker, m.fees - m.lost);
        } else if (outcome == Outcome.Right && _isService(openers[0].kind)) {
            // Served after all: half each, or all by a worker that served only on the last rung.
            uint256 half = _servedLate(c) ? 0 : m.fees / 2;
            m.fromOpener = half < openers[0].bond ? half : openers[0].bond;
            openers[0].bond -= uint128(m.fromOpener);
            _openers[caseId][0].bond = openers[0].bond;
            m.returned -= m.fromOpener;
            m.fromWorker = _rulings.takeBond(c.worker, m.fees - half);
        }
        m.pot = m.lost + m.fromWorker + m.fromOpener + s.slices;
        uint256 feePerSeat = c.jurorFee;
        if (m.fees > m.pot) feePerSeat = m.pot / s.revealed;
        m.fees = feePerSeat * s.revealed;
        uint256 rest = m.pot - m.fees;
        if (outcome == Outcome.Right) {
            // Half of the losing openers' money, less the fees, goes to the worker. Slices of jurors are burnt.
            m.toWorker = (rest > s.slices ? rest - s.slices : 0) / 2;
            if (m.toWorker > m.lost / 2) m.toWorker = m.lost / 2;
            _send(c.worker, m.toWorker);
        }
        uint256 burnt = rest - m.toWorker;
        _burn(burnt);
        s.feePerSeat = feePerSeat.toUint128();
        s.owed = (m.fees + m.returned).toUint128();
        s.settled = true;
        emit CaseSettled(caseId, feePerSeat, m.fromWorker, m.toWorker, burnt);
    }

    /// @dev Carries the outcome out for the leaf. The first opener of a leaf that falls receives its share of what is burnt.
    function _rule(
        Case memory c,
        bytes32 caseId,
        Group[] calldata groups,
        uint256[] calldata atRisk,
        Leaf calldata leaf
    ) private {
        Outcome outcome = c.outcome;
        bool lastRung = c.rung == 1 && !(c.planter != address(0) && c.clear && outcome == Outcome.Wrong);
        address opener = outcome == Outcome.Wrong || outcome == Outcome.NotServed ? _openers[caseId][0].account : address(0);
        if (outcome == Outcome.None) outcome = Outcome.Undecided;
        (bytes memory groupWords, bytes memory riskWords) = RawCalldata.copyGroups(groups, atRisk);
        // Words before the arrays: batchId, two offsets, the leaf's eight, three more.
        uint256 head = 14 * 32;
        bytes memory call = bytes.concat(
            abi.encodeWithSelector(IRulings.rule.selector, c.batchId, head, head + groupWords.length),
            RawCalldata.copy(_offsetOf(leaf), 8),
            abi.encode(outcome, lastRung, opener),
            groupWords,
            riskWords
        );
        Address.functionCall(address(_rulings), call);
    }

    function _offsetOf(Leaf calldata leaf) private pure returns (uint256 offset) {
        assembly ("memory-safe") {
            offset := leaf
        }
    }

    /// @dev Last pass: pays jurors, openers and the appellant.
    function _pay(Case memory c, Settlement memory s, bytes32 caseId, uint256 start) private returns (bool done) {
        uint256 jurors = uint256(s.first) + s.last;
        Opener[] memory openers = _openers[caseId];
        uint256 end = jurors + openers.length + 1;
        uint256 owed = s.owed;
        uint256 fee = s.feePerSeat;
        for (uint256 cursor = s.cursor; cursor < end; ++cursor) {
            if (start - gasleft() > PAGE_GAS) {
                (s.cursor, s.owed) = (uint16(cursor), uint128(owed));
                return false;
            }
            address to;
            uint256 amount;
            if (cursor < jurors) {
                (, address juror, Outcome vote) = _jurorAt(s, caseId, cursor);
                if (vote != Outcome.None && juror != address(0)) (to, amount) = (juror, fee);
            } else if (cursor < end - 1) {
                Opener memory opener = openers[cursor - jurors];
                to = opener.kind == OpenerKind.Canary ? canaries : opener.account;
                amount = _refundOf(c, opener.kind, opener.bond);
            } else {
                (to, amount) = (c.appellant, _appealRefund(c));
            }
            if (amount > owed) amount = owed;
            if (amount == 0) continue;
            owed -= amount;
            _send(to, amount);
            if (cursor < jurors) emit JurorPaid(caseId, to, amount);
            else emit BondReturned(caseId, to, amount);
        }
        (s.cursor, s.owed) = (uint16(end), uint128(owed));
        return true;
    }

    /// @dev Part of an opener's bond that is returned.
    function _refundOf(Case memory c, OpenerKind kind, uint256 bond) private pure returns (uint256) {
        Outcome outcome = c.outcome;
        if (kind == OpenerKind.Canary) {
            return c.rung == 1 && c.clear && outcome == Outcome.Wrong ? bond : 0;
        }
        if (_isService(kind)) return bond;
        if (outcome == Outcome.Right) return 0;
        if (outcome == Outcome.Undecided && kind == OpenerKind.Bond) return bond - bond / 2;
        return bond;
    }

    function _appealRefund(Case memory c) private pure returns (uint256) {
        uint256 bond = c.appealBond;
        Outcome outcome = c.outcome;
        if (outcome == Outcome.None) return bond;
        if (outcome == Outcome.Undecided) return c.drawnAppellant ? bond : bond - bond / 2;
        return (outcome == Outcome.Right) == c.forWorker ? bond : 0;
    }

    function _servedLate(Case memory c) private pure returns (bool) {
        return c.firstOutcome == Outcome.NotServed;
    }

    function _jurorAt(Settlement memory s, bytes32 caseId, uint256 i)
        private
        returns (uint256 seat, address account, Outcome vote)
    {
        uint256 first = s.first;
        return i < first
            ? RefereeCall.jurorAt(_firstReferee, caseId, i)
            : RefereeCall.jurorAt(_lastReferee, caseId, i - first);
    }

    function _take(address from, uint256 amount) private {
        _escrow.transferFrom(from, address(this), _opg, amount);
    }

    function _send(address to, uint256 amount) private {
        if (amount != 0) _escrow.transfer(to, _opg, amount);
    }

    function _burn(uint256 amount) private {
        if (amount != 0) _escrow.burn(_opg, amount);
    }

    // Private: small --------------------------------------------------------------------------------------------------------

    function _referee(uint256 rung) private view returns (IReferee) {
        return rung == 0 ? _firstReferee : _lastReferee;
    }

    function _isService(OpenerKind kind) private pure returns (bool) {
        return kind == OpenerKind.ServiceSlice || kind == OpenerKind.ServiceBond;
    }

    /// @dev Whether the sender is the account or its signing key.
    function _acts(address account) private view returns (bool) {
        return account != address(0) && (account == msg.sender || _nodes.signerOf(account) == msg.sender);
    }

    function _isOpener(bytes32 caseId, address account) private view returns (bool) {
        Opener[] memory openers = _openers[caseId];
        for (uint256 i; i < openers.length; ++i) {
            if (openers[i].account == account) return true;
        }
        return false;
    }
}
